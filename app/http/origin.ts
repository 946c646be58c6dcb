/** The headers that tell where a request came from. */
export interface RequestSource {
  method: string;
  path: string;
  origin: string | undefined;
  referer: string | undefined;
  fetchSite: string | undefined;
}

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a path is one that payment webhooks, or the signed calls of brands’ shops, are sent to. Word for word, because it is excused from checks: the
 * application resolves `/webhooks/../sign-in` to another page.
 */
export const isWebhook = (path: string): boolean =>
  /^\/webhooks\/[a-z-]+$/.test(path) || /^\/hooks\/conversions\/[0-9a-f-]{36}$/.test(path);

/**
 * Whether a path is where mail programs send a reader's "unsubscribe" (RFC 8058): from their own servers, without
 * an Origin. The secret in the address is all the proof there is, and all that it can do is end those emails.
 */
const isUnsubscribe = (path: string): boolean => path === "/unsubscribe";

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}

/** The origins that may send forms: the configured one, and in demo mode the loopback names of the port. */
export function acceptedOrigins(configured: string, port: number, demo: boolean): ReadonlySet<string> {
  const local = demo ? [`http://localhost:${port}`, `http://127.0.0.1:${port}`] : [];
  return new Set([new URL(configured).origin, ...local]);
}

/**
 * Whether a request may change something. It compares with the configured origin, never with the Host
 * header, which the sender chooses. Webhooks come from other servers and prove themselves by signature,
 * unsubscribing by its secret.
 */
export function mayChange(source: RequestSource, accepted: ReadonlySet<string>): boolean {
  if (SAFE_METHODS.has(source.method) || isWebhook(source.path) || isUnsubscribe(source.path)) return true;
  // Browsers send `null` for opaque origins (sandboxed frames, some redirects): never ours.
  if (source.origin !== undefined) return accepted.has(source.origin);
  if (source.fetchSite !== undefined) return source.fetchSite === "same-origin";
  const referer = source.referer === undefined ? null : originOf(source.referer);
  return referer !== null && accepted.has(referer);
}
