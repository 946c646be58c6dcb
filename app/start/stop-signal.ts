import process from "node:process";
import { isAlive } from "./run-record.ts";

/** Aborted when somebody asks us to stop: Ctrl-C, a signal, or the death of the npm that started us. */
export function stopSignal(owned: number[]): AbortSignal {
  const controller = new AbortController();
  let asked = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      // Asked again while stopping: at once; what we started notices and ends by itself. The same Ctrl-C can
      // come twice within moments, from the terminal and passed on by npm.
      if (asked > 0 && Date.now() - asked > 1_000) process.exit(130);
      asked ||= Date.now();
      controller.abort(signal);
    });
  setInterval(() => {
    if (!owned.every(isAlive)) controller.abort("npm has gone");
  }, 1_000).unref();
  return controller.signal;
}

/** Resolves at the abort. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve());
  });
}
