import process from "node:process";
import { holdFakePort, holdWebPort, USUAL_PORT } from "./choose-ports.ts";
import { completeEnvironment, missingServices, type Mode, withFakes } from "./environment.ts";
import type { HeldPort } from "./ports.ts";
import { isAlive, type RunRecord } from "./run-record.ts";

export interface LaunchOptions {
  development: boolean;
  which: ("web" | "worker")[];
}

/**
 * Chooses and holds the ports of this run and works out the environment of its processes, once the database
 * has an address. `release` lets go of ports, just before those who will use them start.
 */
export async function planRun({ which }: LaunchOptions, mode: Mode, dataDir: string, last: RunRecord | null) {
  const held: Record<"app" | "fakes", HeldPort[]> = { app: [], fakes: [] };
  const hold = async (user: "app" | "fakes", port: Promise<HeldPort>) => {
    held[user].push(await port);
    return (await port).port;
  };
  const web = which.includes("web") ? await hold("app", holdWebPort(last)) : (last?.web ?? USUAL_PORT);
  const url = process.env.ORIGIN?.trim() || `http://localhost:${web}`;
  const missing = mode.demo ? missingServices() : { stripe: false, resend: false };
  // Web and worker started one by one share the stand-ins of the one that came first.
  const shared = which.length === 1 && last !== null && !last.ended && isAlive(last.pid);
  const portOf = (name: "stripe" | "resend") =>
    (shared && last[name]) || hold("fakes", holdFakePort(last?.[name], last));
  const fakes = {
    ...(missing.stripe && { stripe: await portOf("stripe") }),
    ...(missing.resend && { resend: await portOf("resend") }),
  };
  const environment = async (databaseUrl: string): Promise<NodeJS.ProcessEnv> => ({
    ...withFakes(await completeEnvironment(mode, dataDir, databaseUrl), fakes),
    PORT: String(web),
    // In production the operator must say it: links in emails begin with it.
    ...(mode.demo && { ORIGIN: url }),
  });
  const release = (user: "app" | "fakes") => Promise.all(held[user].map((port) => port.release()));
  return { web, url, fakes, environment, startFakes: !shared, release };
}
