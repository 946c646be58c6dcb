import type { ConversationView } from "#app/components/conversation/view.ts";
import type { PartyActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { otherName } from "#app/domain/conversation/load.server.ts";
import { closedFor, dealRuns, hidesContacts } from "#app/domain/conversation/may-write.ts";
import type { ThreadPage } from "#app/domain/conversation/thread.server.ts";

/** Where the conversation comes from: the deal once there is one, else the application as this side sees it. */
function origin(actor: PartyActor, page: ThreadPage): { to: string; label: string } {
  if (page.dealNumber !== null) return { to: `/deals/${page.dealNumber}`, label: `Deal ${page.dealNumber}` };
  const to = `/${actor.kind}/applications/${page.id}`;
  return { to, label: actor.kind === "brand" ? "Their application" : "Your application" };
}

/** What the page of a conversation shows to one of its two sides. */
export function threadView(actor: PartyActor, page: ThreadPage, newest: boolean): ConversationView {
  const hides = hidesContacts(page.standing.deal);
  return {
    id: page.id,
    side: actor.kind,
    timeZone: actor.timeZone,
    locale: actor.locale,
    now: page.now,
    name: otherName(actor.kind, page),
    isBrand: actor.kind === "creator",
    briefTitle: page.briefTitle,
    origin: origin(actor, page),
    messages: page.messages,
    earlier: page.earlier,
    newest,
    version: page.version,
    /** What of it was not read yet, up to where it can be marked. */
    unread: newest && page.unread,
    lastPosition: page.messages.at(-1)?.position ?? 0,
    read: page.read,
    hides,
    known: hides ? [...page.known] : [],
    mayWrite: can(actor, "message.write"),
    closed: closedFor(actor.kind, page.standing),
    youBlocked: page.standing.blockedBy.includes(actor.kind),
    dealRuns: dealRuns(page.standing.deal),
  };
}
