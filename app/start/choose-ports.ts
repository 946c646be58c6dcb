import process from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { freePort, type HeldPort, holdNextPort, holdPort } from "./ports.ts";
import { StartProblem } from "./problem.ts";
import type { RunRecord } from "./run-record.ts";

/** The port when PORT is not set and nothing else uses it. */
export const USUAL_PORT = 3000;

/** Holds a port, waiting a little for one that a run which was killed may still be letting go of. */
async function holdSoon(port: number, last: RunRecord | null): Promise<HeldPort | null> {
  const ours = last !== null && !last.ended && [last.web, last.stripe, last.resend].includes(port);
  for (let tries = ours ? 60 : 1; tries > 0; tries -= 1) {
    const held = await holdPort(port);
    if (held) return held;
    if (tries > 1) await pause(100);
  }
  return null;
}

/**
 * Holds the port of the web server: that of PORT, or 3000, or the next free one. Throws StartProblem when the
 * one that was asked for is taken.
 */
export async function holdWebPort(last: RunRecord | null): Promise<HeldPort> {
  const given = process.env.PORT?.trim();
  if (!given) {
    const held = (await holdSoon(USUAL_PORT, last)) ?? (await holdNextPort(USUAL_PORT + 1));
    if (held) return held;
    throw new StartProblem("No port from 3000 to 3100 is free.", "Set PORT to a free one.");
  }
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartProblem(
      `PORT: "${given}" is not a port.`,
      "Set a whole number from 1 to 65535, or unset it.",
    );
  const held = await holdSoon(port, last);
  if (held) return held;
  throw new StartProblem(
    `PORT: ${port} is taken by another program, or this user may not use it.`,
    "Stop that program, choose another PORT, or unset PORT to use the next free one from 3000.",
  );
}

/** Holds a port for a stand-in: that of last time if it is free, so that pages which were open still work. */
export async function holdFakePort(wanted: number | undefined, last: RunRecord | null): Promise<HeldPort> {
  const held = (wanted ? await holdSoon(wanted, last) : null) ?? (await holdPort(await freePort()));
  if (held) return held;
  return holdFakePort(undefined, last); // lost a race for a port that was free a moment ago
}
