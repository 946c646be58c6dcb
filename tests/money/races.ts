// Fifty at once on the same deal: how many win, and what is left behind, is exact.
import { db } from "#app/db.server.ts";
import { approveDraft } from "#app/domain/content/approve-draft.server.ts";
import { confirmLive } from "#app/domain/content/confirm-live.server.ts";
import { requestChanges } from "#app/domain/content/request-changes.server.ts";
import { cancelDeal } from "#app/domain/deal/cancel-deal.server.ts";
import { acceptOffer } from "#app/domain/offer/accept-offer.server.ts";
import { balancesOf } from "#app/domain/ledger/queries.server.ts";
import type { Result } from "#app/domain/refusal.ts";
import { activatePayee, transfersOf } from "#tests/support/money-walk.ts";
import { advance, jobs, settle, stripe } from "#tests/support/money-world.ts";
import { dealIn, offerTo, type TestDeal } from "#tests/support/factories.ts";

/** What is wrong with one race; empty when its winners are exact. */
type Race = (width: number) => Promise<string[]>;

/**
 * The answers of `width` simultaneous acts, counted by word. One that waited too long for a connection was turned
 * away: it did nothing, which is what the counts of rows show.
 */
async function together(width: number, one: (at: number) => Promise<Result<unknown>>) {
  const answers = await Promise.allSettled(Array.from({ length: width }, (_, at) => one(at)));
  const words = new Map<string, number>();
  for (const answer of answers) {
    if (answer.status === "rejected" && (answer.reason as { code?: string }).code !== "P2028")
      throw answer.reason;
    const turned = answer.status === "rejected";
    const word = turned ? "turned_away" : answer.value.ok ? "ok" : answer.value.code;
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

const exactly = (what: string, found: number, wanted = 1): string[] =>
  found === wanted ? [] : [`${what}: ${found}, not ${wanted}`];

const only = (words: Map<string, number>, ...allowed: string[]): string[] =>
  [...words.keys()].filter((word) => !allowed.includes(word)).map((word) => `answered ${word}`);

const events = ({ dealId }: TestDeal, type: string) => db.auditEvent.count({ where: { dealId, type } });
const firstOf = ({ deliverableIds }: TestDeal) => deliverableIds[0] ?? "";

const accept: Race = async (width) => {
  const { creator, offerId, applicationId } = await offerTo();
  const words = await together(width, () => acceptOffer(creator, offerId));
  const deals = await db.deal.count({ where: { applicationId } });
  const version = (await db.offer.findUniqueOrThrow({ where: { id: offerId } })).version;
  return [
    ...exactly("deals of one offer", deals),
    ...exactly("changes of the offer", version),
    ...only(words, "ok", "turned_away"),
  ];
};

const approve: Race = async (width) => {
  const deal = await dealIn("in_review");
  const input = { deliverableId: firstOf(deal), version: 1 };
  const words = await together(width, (at) =>
    at % 2
      ? approveDraft(deal.brand, input)
      : requestChanges(deal.brand, { ...input, feedback: `Show the jar ${at}` }),
  );
  const approved = await events(deal, "draft.approved");
  const changes = await events(deal, "draft.changes_requested");
  const { roundsUsed } = await db.deliverable.findUniqueOrThrow({ where: { id: firstOf(deal) } });
  const { decision } = await db.draft.findFirstOrThrow({ where: { deliverableId: firstOf(deal) } });
  return [
    ...exactly("decisions on one draft", approved + changes),
    ...exactly("rounds used", roundsUsed, changes),
    ...(decision === (approved ? "approved" : "changes_requested") ? [] : [`the draft says ${decision}`]),
    ...only(words, "ok", "wrong_state", "changed_meanwhile", "turned_away"),
  ];
};

async function settlementShown(deal: TestDeal, by: "brand" | "creator") {
  const { settlementOf } = await import("#app/domain/deal/kill-fee.ts");
  const { appNow } = await import("#app/db.server.ts");
  const row = await db.deal.findUniqueOrThrow({
    where: { id: deal.dealId },
    include: { deliverables: true },
  });
  const items = row.deliverables.map((item) => ({ ...item, label: "Reel" }));
  return settlementOf(
    { state: row.state, currency: row.currency, items, shipment: null },
    by,
    await appNow(),
  );
}

const refund: Race = async (width) => {
  const deal = await dealIn("in_review");
  const shown = {
    brand: await settlementShown(deal, "brand"),
    creator: await settlementShown(deal, "creator"),
  };
  const words = await together(width, (at) => {
    const by = at % 2 ? "brand" : "creator";
    const { kept, refunded } = shown[by];
    return cancelDeal(deal[by], { dealNumber: deal.number, reason: "We stop.", kept, refunded });
  });
  await settle();
  const { refunded, held } = await balancesOf(deal.dealId);
  const charges = await stripe().charges.list({ transfer_group: `deal_${deal.dealId}` });
  const sent = charges.data.reduce((sum, charge) => sum + charge.amount_refunded, 0);
  return [
    ...exactly("cancellations", words.get("ok") ?? 0),
    ...exactly("refunds", await db.refund.count({ where: { dealId: deal.dealId } })),
    ...exactly("refunded at the processor", sent, Number(refunded)),
    ...exactly("still held", Number(held), 0),
    ...only(words, "ok", "wrong_state", "turned_away"),
  ];
};

const release: Race = async (width) => {
  const deal = await dealIn("live_check");
  await activatePayee(deal.creator);
  const words = await together(width, () => confirmLive(deal.brand, firstOf(deal)));
  const payouts = await db.payout.findMany({ where: { deliverableId: firstOf(deal) } });
  await advance(73);
  const [payout] = payouts;
  if (payout)
    await Promise.allSettled(
      Array.from({ length: width }, () => jobs["payout.send"]({ payoutId: payout.id })),
    );
  await settle();
  const transfers = await transfersOf({ ...deal, gross: 0n, brandFee: 0n, creatorFee: 0n, cost: 0n });
  const journals = await db.journal.count({ where: { kind: "payout_sent", dealId: deal.dealId } });
  return [
    ...exactly("acceptances", await events(deal, "deliverable.accepted")),
    ...exactly("payouts", payouts.length),
    ...exactly("transfers", transfers.length),
    ...exactly("journals of the payout", journals),
    ...only(words, "ok", "turned_away"),
  ];
};

/** Acceptance and cancellation at the same moment: one of them, and the sums of that one. */
const acceptOrCancel: Race = async (width) => {
  const deal = await dealIn("live_check");
  const { kept, refunded } = await settlementShown(deal, "creator");
  const words = await together(width, (at) =>
    at % 2
      ? confirmLive(deal.brand, firstOf(deal))
      : cancelDeal(deal.creator, { dealNumber: deal.number, reason: "I stop.", kept, refunded }),
  );
  const cancelled = await events(deal, "deal.cancelled");
  const accepted = await events(deal, "deliverable.accepted");
  const sums = await balancesOf(deal.dealId);
  const right =
    sums.released + sums.refunded + sums.held === sums.funded && (cancelled === 0 || sums.held === 0n);
  return [
    ...exactly("outcomes of the item", cancelled + accepted),
    ...(right ? [] : ["the sums are wrong"]),
    ...only(words, "ok", "wrong_state", "changed_meanwhile", "turned_away"),
  ];
};

export const RACES: Record<string, Race> = {
  accept,
  approve,
  refund,
  release,
  "accept or cancel": acceptOrCancel,
};
