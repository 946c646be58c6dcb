import type { IncomingHttpHeaders } from "node:http";
import { ApiError } from "./errors.ts";
import type { World } from "./world.ts";

/** Throws 401 unless the request carries a test key that this fake takes. A live key is refused by name. */
export function authenticate(world: World, headers: IncomingHttpHeaders): void {
  const key = /^Bearer (\S+)$/.exec(headers.authorization ?? "")?.[1];
  if (!key)
    throw new ApiError(
      401,
      "You did not provide an API key. Use the Authorization header: 'Authorization: Bearer sk_test_…'.",
    );
  if (/^[a-z]+_live_/.test(key))
    throw new ApiError(
      401,
      "This is a local fake of Stripe. It refuses live keys; no live key may ever be sent to it.",
      {
        code: "livemode_mismatch",
      },
    );
  const known = world.secretKeys ? world.secretKeys.includes(key) : /^(sk|rk)_test_\w+$/.test(key);
  if (!known)
    throw new ApiError(401, `Invalid API Key provided: ${key.slice(0, 8)}****`, { code: "api_key_invalid" });
  if (headers["stripe-account"] !== undefined || headers["stripe-context"] !== undefined)
    throw new ApiError(400, "The local fake does not act on behalf of connected accounts.");
}
