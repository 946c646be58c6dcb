import type { Mail } from "../resend/mail.ts";
import type { FaultKind } from "../resend/faults.ts";
import type { InboxPage } from "../resend/inbox.ts";

export type { InboxPage, Mail };

export interface Mailbox {
  /** Newest first, without bodies. Without `to`, everybody's. */
  page(filter?: { to?: string; offset?: number; limit?: number }): Promise<InboxPage>;
  /** One message, or null. */
  get(id: string): Promise<Mail | null>;
  /** Newest first, with bodies; meant for tests. */
  inbox(filter?: { to?: string }): Promise<Mail[]>;
  /** The newest message to an address whose subject holds the words, or null when none has come yet. */
  latest(to: string, subjectIncludes?: string): Promise<Mail | null>;
  /** The next `times` sends fail this way. */
  failNext(kind: FaultKind, times: number): Promise<void>;
  /** Forgets all messages, keys and faults. */
  reset(): Promise<void>;
}

/** The address that a message's one button opens. Throws when there is not exactly one. */
export function linkIn(mail: Pick<Mail, "html" | "subject">): string {
  const found = [...mail.html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)].map(([, href]) => href ?? "");
  // Subscribed mail has one more, below, which ends it.
  const links = found.filter((href) => !href.includes("/unsubscribe?"));
  const [link] = links;
  if (!link || links.length > 1) throw new Error(`“${mail.subject}” has ${links.length} links, not one`);
  return link.replaceAll("&amp;", "&");
}

/** A client of the Resend fake's mailbox at `url`. Its calls throw when the fake does not answer. */
export function mailboxAt(url: string): Mailbox {
  async function call<T>(path: string, init?: RequestInit): Promise<T | null> {
    const response = await fetch(`${url}/_fake/${path}`, { ...init, signal: AbortSignal.timeout(5_000) });
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`The mailbox answered ${response.status} to ${path.split("?")[0]}`);
    return (await response.json()) as T;
  }
  const box: Mailbox = {
    async page({ to = "", offset = 0, limit = 50 } = {}) {
      const query = new URLSearchParams({ to, offset: String(offset), limit: String(limit) });
      const page = await call<InboxPage>(`mails?${query.toString()}`);
      return page ?? { mails: [], total: 0, addresses: [] };
    },
    get: (id) => call<Mail>(`mails/${encodeURIComponent(id)}`),
    async inbox(filter = {}) {
      const { mails } = await box.page({ ...filter, limit: 200 });
      const whole = await Promise.all(mails.map(({ id }) => box.get(id)));
      return whole.filter((mail) => mail !== null);
    },
    async latest(to, subjectIncludes = "") {
      const { mails } = await box.page({ to, limit: 200 });
      const found = mails.find(({ subject }) => subject.includes(subjectIncludes));
      return found ? box.get(found.id) : null;
    },
    async failNext(kind, times) {
      await call("faults", { method: "POST", body: JSON.stringify({ kind, times }) });
    },
    async reset() {
      await call("reset", { method: "POST" });
    },
  };
  return box;
}
