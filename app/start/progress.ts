import process from "node:process";
import { messageOf, StartProblem } from "./problem.ts";

/** One line under the current step. */
export function say(line: string): void {
  process.stdout.write(`    ${line}\n`);
}

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs one step of the start and shows that it was done, and how long it took. A step that takes longer
 * than a moment announces itself while it works. `work` may return a detail to show.
 */
export async function step<T>(
  title: string,
  work: () => Promise<T>,
  detail?: (result: T) => string,
): Promise<T> {
  const began = Date.now();
  const slow = setTimeout(() => process.stdout.write(`  · ${title} …\n`), 800);
  try {
    const result = await work();
    const extra = detail?.(result);
    process.stdout.write(`  ✓ ${title}${extra ? `: ${extra}` : ""} (${seconds(began)})\n`);
    return result;
  } catch (error) {
    process.stdout.write(`  ✗ ${title} (${seconds(began)})\n`);
    throw error;
  } finally {
    clearTimeout(slow);
  }
}

/** Shows what went wrong and what to do about it; the stack only when nobody foresaw it. */
export function showProblem(error: unknown): void {
  const lines =
    error instanceof StartProblem
      ? [error.message, error.advice]
      : [messageOf(error), ...(error instanceof Error && error.name === "Error" ? [error.stack ?? ""] : [])];
  process.stderr.write(`\n  ${lines.join("\n").replaceAll("\n", "\n  ")}\n\n`);
}
