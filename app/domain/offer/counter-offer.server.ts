import { act, type Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { moveApplication } from "../application/move.server.ts";
import { digestOf } from "../audit/digest.server.ts";
import { record } from "../audit/record.server.ts";
import { hasFee } from "../commission/compensation.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { counteredTerms, type CounterEdits } from "./countered-terms.ts";
import { partyOffer, tableOf, type LoadedOffer } from "./load.server.ts";
import { hrefFor, sumsFor } from "./message-data.ts";
import { answeringSide, countersLeft, whyNot } from "./negotiation.ts";
import { checkCapacity, storeOffer, unpayable } from "./store-offer.server.ts";
import { termsDiff } from "./terms-diff.ts";
import { readTerms, type TermsBody } from "./terms.ts";

export interface CounterInput extends CounterEdits {
  /** The offer that was on the screen: another one may be open by now. */
  offerId: string;
  message: string;
}

/** A message has no reader yet when it is frozen, so its days are those of UTC. */
const utcDay = (instant: string) =>
  new Intl.DateTimeFormat("en-US", { timeZone: "UTC", month: "short", day: "numeric" }).format(
    new Date(instant),
  );

interface Countered {
  answered: LoadedOffer;
  before: TermsBody;
  after: TermsBody;
  offer: { message: string; expiresAt: Date; proposedBy: "brand" | "creator" };
  left: number;
}

async function tellOtherSide(tx: Tx, now: Date, of: Countered): Promise<void> {
  const { answered, before, after, offer, left } = of;
  const { brief, creator, creatorId, id } = answered.application;
  const side = answeringSide(offer);
  const to =
    side === "creator" ? { creatorId } : ({ brandId: brief.brandId, permission: "offer.make" } as const);
  await notify(tx, now, {
    to,
    kind: "counter_received",
    data: {
      ...{ briefTitle: brief.title, brandName: brief.brand.name, creatorName: creator.displayName, side },
      ...sumsFor(after),
      expiresAt: offer.expiresAt.toISOString(),
      message: offer.message,
      changes: termsDiff(before, after, utcDay).map(({ label, before: was, after: is }) => ({
        label,
        was,
        is,
      })),
      countersLeft: left,
    },
    href: hrefFor(side, id),
  });
}

/** The counter-offer that the same form made a moment ago. */
async function sameCounter(tx: Tx, actor: PartyActor, answersId: string, message: string, sha256: string) {
  const where = { answersId, proposedBy: actor.kind, message, terms: { sha256 } };
  return tx.offer.findFirst({ where, select: { id: true } });
}

/** Whether these terms are another proposal, and one that could become a deal. */
async function proposable(
  tx: Tx,
  actor: PartyActor,
  { application, terms }: LoadedOffer,
  before: TermsBody,
  after: TermsBody,
  sha256: string,
): Promise<Result> {
  if (sha256 === terms.sha256) return refuse("nothing_changed");
  // Without a fee the share is what is talked about: a fee would need a budget that such a brief does not have.
  if (after.items.some((item) => hasFee(item) !== hasFee(before.totals))) return refuse("price_outside");
  if (application.brief.state === "removed") return refuse("brief_closed");
  return unpayable(after) ?? checkCapacity(tx, actor, application.briefId, after);
}

/**
 * The side that an offer waits for answers with other terms: the offer is superseded, and a new version of the terms
 * lies open for the other side, for the whole time of an offer. The same counter-offer again changes nothing.
 * Whoever comes second in a race with an accept, a decline or another counter-offer loses by compare-and-set.
 * Refuses: not_allowed, not_found, offer_expired, wrong_state, not_your_turn, counters_used, nothing_changed,
 * price_outside, not_chargeable, brief_closed, slots_filled, budget_exceeded, over_budget, changed_meanwhile.
 */
export function counterOffer(actor: PartyActor, input: CounterInput): Promise<Result<{ offerId: string }>> {
  return act(async (tx, now) => {
    if (actor.kind === "brand" && !can(actor, "offer.make")) return refuse("not_allowed");
    const answered = await partyOffer(tx, actor, input.offerId);
    if (!answered) return refuse("not_found");
    const before = readTerms(answered.terms.body);
    const after = counteredTerms(before, input);
    const sha256 = digestOf(after);
    const same = await sameCounter(tx, actor, answered.id, input.message, sha256);
    if (same) return done({ offerId: same.id });
    const table = await tableOf(tx, answered);
    const refused = whyNot("counter", actor.kind, answered, table, now);
    if (refused) return refused;
    const possible = await proposable(tx, actor, answered, before, after, sha256);
    if (!possible.ok) return possible;
    const replaced = await tx.offer.updateMany({
      where: { id: answered.id, state: "open", version: answered.version },
      data: { state: "superseded", respondedAt: now, version: { increment: 1 } },
    });
    if (replaced.count !== 1) return refuse("changed_meanwhile");
    const { application, applicationId } = answered;
    const moved = await moveApplication(tx, application, "offer");
    if (!moved.ok) return moved;
    const proposal = { applicationId, message: input.message, body: after, sha256, answersId: answered.id };
    const offer = await storeOffer(tx, now, actor, proposal);
    const where = { stream: `application:${applicationId}`, briefId: application.briefId };
    const { gross } = after.totals;
    await record(tx, now, actor, where, {
      ...{ type: "offer.countered", gross, currency: after.currency, terms: offer.version },
      expiresAt: offer.expiresAt.toISOString(),
    });
    const left = countersLeft(table.countersMade + 1, table.limits);
    await tellOtherSide(tx, now, { answered, before, after, offer, left });
    return done({ offerId: offer.id });
  });
}
