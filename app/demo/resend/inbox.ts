import { bareAddress, type Mail } from "./mail.ts";
import type { Store } from "./store.ts";

export interface InboxPage {
  mails: Omit<Mail, "html" | "text">[];
  /** How many there are in all with this filter. */
  total: number;
  /** Every address that ever got a message, most recent first. */
  addresses: string[];
}

/** The mailbox, newest first: everybody's, or one address's. `limit` up to 200. */
export function inboxPage(store: Store, query: URLSearchParams): InboxPage {
  const to = bareAddress(query.get("to") ?? "");
  const limit = Math.min(Math.max(Number(query.get("limit") ?? "100") || 100, 1), 200);
  const offset = Math.max(Number(query.get("offset") ?? "0") || 0, 0);
  const newest = [...store.state.mails].reverse();
  const matching = to === "" ? newest : newest.filter((mail) => mail.to.map(bareAddress).includes(to));
  return {
    mails: matching.slice(offset, offset + limit).map(({ html: _html, text: _text, ...rest }) => rest),
    total: matching.length,
    addresses: [...new Set(newest.flatMap((mail) => mail.to.map(bareAddress)))],
  };
}
