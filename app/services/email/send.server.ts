import { setTimeout as wait } from "node:timers/promises";
import { Resend } from "resend";
import { env } from "../../env.server.ts";
import { pace } from "./pace.ts";

const TIMEOUT_MS = 20_000;

export interface OutgoingEmail {
  to: string;
  kind: string;
  subject: string;
  html: string;
  text: string;
  idempotencyKey: string;
  /** Of subscribed mail: the address that ends it by one POST (RFC 8058). */
  unsubscribeUrl?: string | null;
}

export type SendResult = { ok: true; providerId: string } | { ok: false; retryable: boolean; detail: string };

let client: Resend | undefined;

function resend(): Resend {
  if (client) return client;
  if (env.RESEND_API_KEY) client = new Resend(env.RESEND_API_KEY);
  else if (env.RESEND_FAKE_URL) client = new Resend("re_demo", { baseUrl: env.RESEND_FAKE_URL });
  else throw new Error("RESEND_API_KEY: is missing, and no local mailbox runs (RESEND_FAKE_URL).");
  return client;
}

// The local mailbox has no limit; spacing there would only make the demo and the tests slow.
const turn = pace(env.demoMail ? 0 : 500, { now: () => performance.now(), wait: (ms) => wait(ms) });

/**
 * Whether another attempt can help. Without a status the network failed. `invalid_idempotent_request` means
 * that other bytes went out under this key: trying again cannot change that.
 */
export function isRetryable({ statusCode, name }: { statusCode: number | null; name: string }): boolean {
  if (statusCode === null || statusCode === 408 || statusCode === 429 || statusCode >= 500) return true;
  return name === "concurrent_idempotent_requests";
}

/** The headers by which a mail program offers its own button to unsubscribe: RFC 2369 and RFC 8058. */
export function unsubscribeHeaders(url: string | null | undefined): { headers?: Record<string, string> } {
  if (!url) return {};
  return {
    headers: { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  };
}

/**
 * Sends one stored email. Never throws for what the service answers; a retry with the same key within 24 h
 * is delivered once. `detail` names the error and carries nothing of the message.
 */
export async function sendEmail(email: OutgoingEmail): Promise<SendResult> {
  await turn();
  const { to, subject, html, text, kind } = email;
  const { data, error } = await resend().emails.send(
    {
      ...{ from: env.EMAIL_FROM, to, subject, html, text, tags: [{ name: "kind", value: kind }] },
      ...unsubscribeHeaders(email.unsubscribeUrl),
    },
    { idempotencyKey: email.idempotencyKey, signal: AbortSignal.timeout(TIMEOUT_MS) },
  );
  if (error) {
    // A fault in the middle can answer anything; the status is what counts.
    const name = typeof error.name === "string" ? error.name : "unknown_error";
    const statusCode = typeof error.statusCode === "number" ? error.statusCode : null;
    return {
      ok: false,
      retryable: isRetryable({ statusCode, name }),
      detail: `${statusCode ?? "no answer"} ${name}`,
    };
  }
  return { ok: true, providerId: data.id };
}
