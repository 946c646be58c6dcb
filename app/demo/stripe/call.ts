import type { z } from "zod";
import type { FakeEvent } from "./event-objects.ts";
import type { State } from "./state.ts";

/** What a handler may touch. Handlers are synchronous: a request sees and leaves a whole state. */
export interface Call {
  state: State;
  /** The fake's clock, Unix seconds. */
  now: number;
  /** Where a browser reaches the fake's own pages, without a slash at the end. */
  publicUrl: string;
  instantAvailability: boolean;
  request: { id: string; idempotencyKey: string | null };
  /** Records an event and queues its webhooks. */
  emit(event: FakeEvent): void;
}

export interface Route {
  method: "GET" | "POST" | "DELETE";
  pattern: string;
  schema: z.ZodType;
  run(call: Call, params: unknown, path: Record<string, string>): unknown;
}

/** A route whose handler gets what its schema parsed. `:name` parts of the pattern arrive in `path`. */
export function route<T extends z.ZodType>(
  method: Route["method"],
  pattern: string,
  schema: T,
  run: (call: Call, params: z.infer<T>, path: Record<string, string>) => unknown,
): Route {
  return { method, pattern, schema, run: (call, params, path) => run(call, params as z.infer<T>, path) };
}

/** The `:name` parts of `path`, or null when it does not fit the pattern. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const want = pattern.split("/");
  const have = path.split("/");
  if (want.length !== have.length) return null;
  const found: Record<string, string> = {};
  for (const [index, part] of want.entries()) {
    const value = have[index] ?? "";
    if (part.startsWith(":") && value !== "") found[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return found;
}
