import { createHash } from "node:crypto";
import { ApiError } from "./errors.ts";
import type { SavedReply, State } from "./state.ts";

const KEEP_SECONDS = { v1: 24 * 3600, v2: 30 * 24 * 3600 };

/** What must not change between two requests with one key: method, path and parameters in any order. */
export function fingerprint(method: string, path: string, params: unknown): string {
  const sorted = JSON.stringify(params, (_key, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(`${method} ${path} ${sorted}`).digest("hex");
}

function entryName(api: "v1" | "v2", key: string): string {
  return `${api}:${key}`;
}

/** The first answer to this key, if it is still remembered. Throws ApiError when the parameters differ. */
export function recall(
  state: State,
  api: "v1" | "v2",
  key: string,
  print: string,
  now: number,
): SavedReply | null {
  if (key.length > 255)
    throw new ApiError(400, "Idempotency keys can be at most 255 characters long.", {
      type: "idempotency_error",
    });
  const saved = state.idempotency[entryName(api, key)];
  if (!saved || saved.savedAt + KEEP_SECONDS[api] <= now) return null;
  if (saved.fingerprint !== print)
    throw new ApiError(
      400,
      `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      { type: "idempotency_error", code: api === "v2" ? "idempotency_error" : undefined },
    );
  return saved;
}

/**
 * Remembers the answer of a request that began to execute: in v1 whatever it was, 500s included; in v2
 * only a success, for v2 runs a failed request again.
 */
export function remember(state: State, api: "v1" | "v2", key: string, reply: SavedReply): void {
  if (api === "v2" && reply.status >= 400) return;
  state.idempotency[entryName(api, key)] = reply;
}

/** Drops the answers that are too old to be replayed. */
export function forgetOld(state: State, now: number): void {
  for (const [name, saved] of Object.entries(state.idempotency))
    if (saved.savedAt + KEEP_SECONDS[name.startsWith("v2:") ? "v2" : "v1"] <= now)
      delete state.idempotency[name];
}
