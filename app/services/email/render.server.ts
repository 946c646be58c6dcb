import { createHash } from "node:crypto";
import {
  isNotificationKind,
  renderAccountMessage,
  renderNotification,
  type RenderedEmail,
} from "#emails/render.ts";
import type { AccountMessage } from "../../domain/messaging/account-messages.ts";
import type { Recipient } from "../../domain/messaging/notification-kinds.ts";
import { env } from "../../env.server.ts";

/** Where the link of a subscribed email leads, by its secret. */
export function unsubscribeUrl(token: string): string {
  return new URL(`/unsubscribe?token=${token}`, env.ORIGIN).href;
}

/** HTML and text of a notification, with addresses of this marketplace. Throws on a kind without a template. */
export function renderNotice(
  message: { kind: string; data: unknown; href: string; unsubscribeUrl?: string | null },
  to: Recipient,
  at: Date,
): Promise<RenderedEmail> {
  const { kind } = message;
  if (!isNotificationKind(kind)) throw new Error(`There is no email for notifications of the kind ${kind}`);
  return renderNotification({ ...message, kind }, { to, origin: env.ORIGIN, now: at });
}

/** HTML and text of a message about one's own account. */
export function renderAccount(message: AccountMessage, to: Recipient, now: Date): Promise<RenderedEmail> {
  return renderAccountMessage(message, { to, origin: env.ORIGIN, now });
}

/**
 * The email of a roster invitation, to somebody who may have no account: so in English and without dates, with the
 * address that stops all invitations by one POST.
 */
export async function renderInvitation(invitation: {
  name: string;
  code: string;
  brand: { name: string };
  now: Date;
}): Promise<RenderedEmail & { unsubscribeUrl: string }> {
  const { name, code, brand, now } = invitation;
  const url = `${env.ORIGIN}/invitations/${code}`;
  const to: Recipient = { name, timeZone: "UTC", locale: "en-US", portal: "creator" };
  const message = {
    kind: "roster_invitation",
    name,
    brandName: brand.name,
    url,
    stopUrl: `${url}/stop`,
  } as const;
  const rendered = await renderAccount(message, to, now);
  return { ...rendered, unsubscribeUrl: `${env.ORIGIN}/webhooks/invitation-stop?code=${code}` };
}

/**
 * The key that makes one account message one email, also when its job runs twice. Most carry a token or an
 * instant and differ by themselves; "already registered" carries neither, so repeats within an hour are one:
 * nobody can fill somebody's inbox by signing up with their address.
 */
export function accountEmailKey(
  payload: { to: string; userId: string; message: AccountMessage },
  now: Date,
): string {
  const hour = payload.message.kind === "already_registered" ? Math.floor(now.getTime() / 3_600_000) : 0;
  const parts = [payload.userId, payload.to, JSON.stringify(payload.message), String(hour)];
  return `account/${createHash("sha256").update(parts.join("\n")).digest("hex")}`;
}
