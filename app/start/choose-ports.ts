import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { freePort, nextFreePort, portIsFree } from "./ports.ts";
import { StartProblem } from "./problem.ts";
import { isAlive, type RunRecord } from "./run-record.ts";

/** The port when PORT is not set and nothing else uses it. */
export const USUAL_PORT = 3000;

/** Waits a little for a port that a run which was killed may still be letting go of. */
async function isFreeSoon(port: number, last: RunRecord | null): Promise<boolean> {
  const ours = last !== null && [last.web, last.stripe, last.resend].includes(port) && !isAlive(last.pid);
  for (let tries = ours ? 60 : 1; tries > 0; tries -= 1) {
    if (await portIsFree(port)) return true;
    if (tries > 1) await pause(100);
  }
  return false;
}

/** The port of the web server: that of PORT, or 3000, or the next free one. Throws StartProblem when taken. */
export async function webPort(last: RunRecord | null): Promise<number> {
  const given = process.env.PORT?.trim();
  if (!given) {
    if (await isFreeSoon(USUAL_PORT, last)) return USUAL_PORT;
    const next = await nextFreePort(USUAL_PORT + 1);
    if (next) return next;
    throw new StartProblem("No port from 3000 to 3100 is free.", "Set PORT to a free one.");
  }
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartProblem(
      `PORT: "${given}" is not a port.`,
      "Set a whole number from 1 to 65535, or unset it.",
    );
  if (await isFreeSoon(port, last)) return port;
  throw new StartProblem(
    `PORT: ${port} is taken by another program, or this user may not use it.`,
    "Stop that program, choose another PORT, or unset PORT to use the next free one from 3000.",
  );
}

/** A port for a stand-in: the one of last time if it is free, so that pages which were open still work. */
export async function fakePort(wanted: number | undefined, last: RunRecord | null): Promise<number> {
  return wanted && (await isFreeSoon(wanted, last)) ? wanted : freePort();
}
