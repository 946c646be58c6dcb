// A deal's whole money, walked while its webhooks misbehave, and what must not depend on that.
import { db } from "#app/db.server.ts";
import { journalsOf } from "#app/domain/ledger/queries.server.ts";
import { enqueueStaleFundings } from "#app/domain/payout/stale-fundings.server.ts";
import { makeDeal, type MoneyDeal } from "./money-factory.ts";
import { accept, activatePayee, openCheckout, press, sendDue } from "./money-walk.ts";
import { admin, advance, settle } from "./money-world.ts";

/** Everything about a deal that must not depend on how its webhooks arrived. */
export async function endState({ dealId }: MoneyDeal) {
  const deal = await db.deal.findUniqueOrThrow({ where: { id: dealId }, include: { deliverables: true } });
  const notices = await db.notification.groupBy({
    by: ["kind"],
    where: { dealId },
    _count: true,
    orderBy: { kind: "asc" },
  });
  const audit = await db.auditEvent.findMany({
    where: { dealId },
    orderBy: { sequence: "asc" },
    select: { type: true },
  });
  const journals = (await journalsOf(dealId)).map(
    ({ kind, postings }) => `${kind}: ${postings.map((line) => `${line.kind} ${line.amount}`).join(", ")}`,
  );
  return {
    state: deal.state,
    work: deal.deliverables.map(({ state }) => state).sort(),
    // Two payouts may leave in either order.
    journals: journals.sort(),
    notices: notices.map(({ kind, _count }) => [kind, _count]),
    audit: audit.map(({ type }) => type),
  };
}

/** Waits as long as the product waits for a webhook, and lets it ask by itself. */
async function pollForPayment(): Promise<void> {
  await advance(0.05);
  await enqueueStaleFundings();
  await settle();
}

/** Declined, paid, funded, accepted, paid out: under this plan of webhooks. The end of it. */
export async function walk(plan: Parameters<typeof admin.planWebhooks>[0]) {
  await admin.planWebhooks(plan);
  const deal = await makeDeal();
  const page = await openCheckout(deal);
  await press(page, "decline");
  await press(page, "pay");
  await settle();
  await pollForPayment();
  await activatePayee(deal.creator);
  await accept(deal, 0);
  await accept(deal, 1);
  await advance(73);
  await sendDue();
  return endState(deal);
}
