import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { mailRequest, type Mail, type MailRequest } from "./mail.ts";
import { refusalFor, ResendRefusal } from "./refusal.ts";
import type { Store } from "./store.ts";

const DAY_MS = 24 * 3_600_000;
const KEY_LENGTH = 256;
const BATCH = z.array(z.unknown()).min(1).max(100);

export interface SendCall {
  body: unknown;
  key: string | null;
  now: number;
}

function parsed(input: unknown): MailRequest {
  const result = mailRequest.safeParse(input);
  if (!result.success) throw refusalFor(result.error, input);
  return result.data;
}

function keep(store: Store, request: MailRequest, { key, now }: SendCall): { id: string } {
  const { from, to, subject, html = "", text = "", tags = [], headers = {} } = request;
  const id = randomUUID();
  const mail: Mail = {
    id,
    from,
    to,
    subject,
    html,
    text,
    tags,
    headers,
    idempotencyKey: key,
    createdAt: new Date(now).toISOString(),
  };
  store.add(mail);
  return { id };
}

/** Runs `work` once per key within 24 h and replays its answer; another body under the same key is refused. */
function once<T>(store: Store, path: string, call: SendCall, work: () => T): T {
  if (call.key === null) return work();
  if (call.key === "" || call.key.length > KEY_LENGTH)
    throw new ResendRefusal(400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
  const { keys } = store.state;
  for (const [key, { at }] of Object.entries(keys))
    if (call.now - at >= DAY_MS) Reflect.deleteProperty(keys, key);
  const digest = createHash("sha256").update(path).update(JSON.stringify(call.body)).digest("hex");
  const before = keys[call.key];
  if (before && before.digest !== digest)
    throw new ResendRefusal(
      409,
      "invalid_idempotent_request",
      "This idempotency key has been used with a different request payload.",
    );
  // Sound: the digest covers the path, so the remembered answer is of this call's own kind.
  if (before) return before.answer as T;
  const answer = work();
  keys[call.key] = { at: call.now, digest, answer };
  store.changed();
  return answer;
}

/** `POST /emails`: stores one message and answers its id. Throws ResendRefusal. */
export function sendOne(store: Store, call: SendCall): { id: string } {
  const request = parsed(call.body);
  return once(store, "/emails", call, () => keep(store, request, call));
}

/** `POST /emails/batch`: all or none, up to 100. Throws ResendRefusal. */
export function sendBatch(store: Store, call: SendCall): { data: { id: string }[] } {
  const list = BATCH.safeParse(call.body);
  if (!list.success)
    throw new ResendRefusal(422, "validation_error", "A batch takes between 1 and 100 emails.");
  const requests = list.data.map(parsed);
  return once(store, "/emails/batch", call, () => ({
    data: requests.map((request) => keep(store, request, call)),
  }));
}

/** `GET /emails/:id` in Resend's shape. Throws ResendRefusal. */
export function retrieved(store: Store, id: string): Record<string, unknown> {
  const mail = store.state.mails.find((one) => one.id === id);
  if (!mail) throw new ResendRefusal(404, "not_found", "Email not found");
  const { from, to, subject, html, text, tags } = mail;
  const sent = {
    object: "email",
    id,
    from,
    to,
    subject,
    html,
    text,
    tags,
    cc: null,
    bcc: null,
    reply_to: null,
  };
  return { ...sent, created_at: mail.createdAt, last_event: "delivered" };
}
