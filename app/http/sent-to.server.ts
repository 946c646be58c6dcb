import { env } from "#app/env.server.ts";
import { cookieOf } from "./cookies.ts";

const secure = env.ORIGIN.startsWith("https:") ? "; Secure" : "";

/** Remembers for ten minutes which address a link was sent to, so that the next page can show it. */
export function rememberSentTo(email: string): string {
  return `sent_to=${encodeURIComponent(email)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=600${secure}`;
}

/** The address a link was just sent to, as it was typed in this browser; null later. */
export const sentTo = (request: Request): string | null => cookieOf(request, "sent_to");
