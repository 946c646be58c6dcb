import { env } from "#app/env.server.ts";
import { safeFetch, type Fetched } from "./safe-fetch.server.ts";

/**
 * Where posts are looked at in a demo: at this very marketplace's stand-in for the platforms, whose posts do not exist
 * elsewhere. Never with real payments, and never where the demo tools are off, as in production.
 */
const standIn = (): string | null =>
  env.demoTools && env.demoPayments ? `http://127.0.0.1:${env.PORT}` : null;

/** Looks at the address of a post: what it answers, or why it did not. */
export async function lookAtPost(url: string): Promise<Fetched> {
  const local = standIn();
  if (!local) return safeFetch(url);
  const fetched = await safeFetch(`${local}/dev/post?url=${encodeURIComponent(url)}`, { standIn: local });
  // As if the platform itself had answered.
  return fetched.ok ? { ...fetched, url } : fetched;
}
