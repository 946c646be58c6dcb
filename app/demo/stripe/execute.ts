import type { Call, Route } from "./call.ts";
import { ApiError } from "./errors.ts";
import { fingerprint, recall, remember } from "./idempotency.ts";
import { validate } from "./params.ts";
import { expandPaths } from "./render.ts";
import type { World } from "./world.ts";

export interface Reply {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

export interface Execution {
  api: "v1" | "v2";
  method: string;
  url: URL;
  route: Route;
  path: Record<string, string>;
  raw: unknown;
  /** The fault plan wants a 500 instead of the work. */
  broken: boolean;
}

function run(call: Call, { api, route, path, broken }: Execution, params: unknown): Reply {
  try {
    if (broken)
      throw new ApiError(500, "An unknown error occurred. (Fault plan of the local fake.)", {
        type: "api_error",
      });
    const body = route.run(call, params, path) as Record<string, unknown>;
    const paths = (params as { expand?: string[] }).expand ?? [];
    expandPaths(call, body, paths);
    return { status: 200, body };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: error.status, body: error.body(api, call.request.id) };
  }
}

/**
 * Runs a request once per idempotency key. As with Stripe, bad parameters and conflicts are not remembered
 * (nothing began to execute), refusals and failures of the execution are. Throws ApiError.
 */
export function execute(world: World, call: Call, execution: Execution): Reply {
  const { api, method, url, raw } = execution;
  const key = call.request.idempotencyKey;
  if (key === null) return run(call, execution, validate(execution.route.schema, raw));
  if (world.inFlight.has(`${api}:${key}`))
    throw new ApiError(
      409,
      `There is currently another in-progress request using this Idempotent Key (${key}).`,
      {
        type: "idempotency_error",
        code: "idempotency_key_in_use",
      },
    );
  const print = fingerprint(method, url.pathname, raw);
  const saved = recall(call.state, api, key, print, call.now);
  if (saved) {
    const headers = { "idempotent-replayed": "true", "original-request": saved.requestId };
    return { status: saved.status, body: saved.body, headers };
  }
  const reply = run(call, execution, validate(execution.route.schema, raw));
  remember(call.state, api, key, {
    fingerprint: print,
    status: reply.status,
    body: reply.body,
    requestId: call.request.id,
    savedAt: call.now,
  });
  return reply;
}
