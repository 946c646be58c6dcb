import process from "node:process";
import { runProgram } from "./run-program.ts";

async function ask(what: string, pid: number): Promise<string> {
  const answer = await runProgram("ps", ["-o", `${what}=`, "-p", String(pid)]);
  return answer.code === 0 ? answer.output.trim() : "";
}

/**
 * The processes through which npm started us: npm itself, and the shell in between where there is one. When
 * one of them is gone, nobody is left to pass on a Ctrl-C, so the run should end. Empty when we were not
 * started by npm, for then outliving the parent may be meant.
 */
export async function owners(): Promise<number[]> {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return [];
  const parent = process.ppid;
  const isShell = /^\S*sh -c /.test(await ask("args", parent));
  const grandparent = isShell ? Number.parseInt(await ask("ppid", parent), 10) : 0;
  return [parent, grandparent].filter((pid) => pid > 1);
}
