import { existsSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { z } from "zod";

const port = z.number().int();
const record = z.object({
  pid: z.number(),
  /** The processes that started it (npm); when one of them dies the run ends. */
  owners: z.array(z.number()),
  /** It ended as it should; otherwise what it left may take a moment to go. */
  ended: z.boolean(),
  url: z.string(),
  web: port,
  stripe: port.optional(),
  resend: port.optional(),
});

/** What the last or present `npm start` of this folder used; kept so that addresses stay the same. */
export type RunRecord = z.infer<typeof record>;

const fileIn = (dataDir: string) => path.join(dataDir, "run.json");

/** The record of the last run; null when there is none, or none that can be read. */
export function lastRunRecord(dataDir: string): RunRecord | null {
  const file = fileIn(dataDir);
  try {
    return existsSync(file) ? (record.safeParse(JSON.parse(readFileSync(file, "utf8"))).data ?? null) : null;
  } catch {
    return null; // cut short by a crash: the addresses are chosen anew
  }
}

/** Keeps the record of this run. */
export async function keepRunRecord(dataDir: string, kept: Omit<RunRecord, "pid" | "ended">): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const complete: RunRecord = { pid: process.pid, ended: false, ...kept };
  await writeFile(fileIn(dataDir), JSON.stringify(complete, null, 2));
}

/** Notes that this run ended as it should, if the record is its own. */
export async function noteEnd(dataDir: string): Promise<void> {
  const last = lastRunRecord(dataDir);
  if (last?.pid === process.pid)
    await writeFile(fileIn(dataDir), JSON.stringify({ ...last, ended: true }, null, 2));
}

/** Forgets the record, when data begins anew. */
export function forgetRunRecord(dataDir: string): Promise<void> {
  return rm(fileIn(dataDir), { force: true });
}

/** Whether a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
