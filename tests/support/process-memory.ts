import { execFile } from "node:child_process";
import process from "node:process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Resident memory in megabytes of the process that runs `script` and was started by `parent` (for end-to-end tests:
 * Playwright's main process, which is the parent of every test process). Null where `ps` does not know.
 */
export async function residentMegabytes(script: string, parent = process.ppid): Promise<number | null> {
  const { stdout } = await run("ps", ["-eo", "ppid=,rss=,args="]);
  for (const line of stdout.split("\n")) {
    const [, ppid, rss, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(ppid) === parent && args?.includes(script)) return Number(rss) / 1024;
  }
  return null;
}
