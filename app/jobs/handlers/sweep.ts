import type { Handler } from "../handler.ts";
import { sweepAll } from "../sweeps.server.ts";

/** Every timer, now. Failing sweeps make the job fail, after all of them have had their turn. */
export const sweep: Handler<"sweep"> = async () => {
  const errors: unknown[] = [];
  await sweepAll((name, error) => errors.push(new Error(`Sweep “${name}” failed`, { cause: error })));
  if (errors.length > 0) throw new AggregateError(errors, "Some sweeps failed");
};
