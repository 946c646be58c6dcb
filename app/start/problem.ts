/** A step that failed for a reason the person at the keyboard can act on: what happened, and what to do. */
export class StartProblem extends Error {
  readonly advice: string;

  constructor(message: string, advice: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "StartProblem";
    this.advice = advice;
  }
}

/** The message of anything thrown, in one string. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && !error.message) return error.errors.map(messageOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
