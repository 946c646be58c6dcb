import type { Logger } from "pino";

/** Runs `task` again and again with a pause between the runs, until stopped; a failure is logged and survived. */
export function repeat(
  everyMs: number,
  task: () => Promise<unknown>,
  log: Logger,
  name: string,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const turn = () => {
    running = task()
      .then(() => undefined)
      .catch((error: unknown) => log.error({ err: error }, `${name} failed`))
      .finally(() => {
        if (!stopped) timer = setTimeout(turn, everyMs);
      });
  };
  turn();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
