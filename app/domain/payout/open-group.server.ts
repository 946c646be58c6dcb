import { act, type Tx } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { lockedDeal, type LoadedDeal } from "#app/domain/deal/load.server.ts";
import { chargeProblem } from "#app/domain/ledger/charge.ts";
import { done, refuse, type Refusal, type Result } from "#app/domain/refusal.ts";
import { isUuid } from "#app/domain/uuid.ts";
import { groupTransferGroupOf } from "./funding.ts";
import { MANY_DEALS, MOST_DEALS } from "./funding-group.ts";
import { hasTime, letGoOfAll, openRow, type OpenRow } from "./let-go.server.ts";
import { costOf, linesOf, reserveGroup } from "./reserve-group.server.ts";

/** A group that waits to be paid, with everything its checkout needs. The same row always gives the same. */
export interface OpenGroup {
  groupId: string;
  /** Set once the processor has opened it. */
  checkoutId: string | null;
  /** Pages that were let go for this one: close them before it opens. */
  closing: string[];
  checkout: {
    groupId: string;
    description: string;
    currency: string;
    lines: { name: string; amount: bigint }[];
    transferGroup: string;
    expiresAt: Date;
    idempotencyKey: string;
  };
}

/** The deals by their numbers, locked in one order for everybody, so that two groups cannot wait for each other. */
async function chosenDeals(tx: Tx, actor: BrandActor, briefId: string, numbers: readonly number[]) {
  const own = await tx.deal.findMany({
    where: { brandId: actor.brandId, briefId, number: { in: [...numbers] } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  const deals: LoadedDeal[] = [];
  for (const { id } of own) deals.push(await lockedDeal(tx, id));
  return deals;
}

function whyNot(deals: readonly LoadedDeal[], now: Date): Refusal | null {
  const gone = deals.find(
    (deal) => deal.state !== "funding" || (deal.dueAt && deal.dueAt <= now) || costOf(deal) === 0n,
  );
  if (gone) return refuse("group_changed", { number: String(gone.number) });
  const [first] = deals;
  if (!first || deals.some(({ currency }) => currency !== first.currency)) return refuse("mixed_currencies");
  const cost = deals.reduce((sum, deal) => sum + costOf(deal), 0n);
  const problem = chargeProblem({ cost, lines: [] }, first.currency);
  return problem && refuse("group_too_large", problem);
}

/** The open group that pays exactly these deals at their present cost, if every one of them is in it. */
function standing(deals: readonly LoadedDeal[], open: readonly OpenRow[], now: Date): OpenRow["group"] {
  const [first] = open;
  const group = first?.group;
  if (!group || open.length !== deals.length || !hasTime(first, now)) return null;
  const same = open.every(({ groupId, amount, dealId }) => {
    const deal = deals.find(({ id }) => id === dealId);
    return groupId === group.id && deal && amount === costOf(deal);
  });
  return same && group.amount === open.reduce((sum, { amount }) => sum + amount, 0n) ? group : null;
}

/** The open fundings of deals, each alone or in a group. */
async function openOf(tx: Tx, deals: readonly LoadedDeal[]): Promise<OpenRow[]> {
  const rows: OpenRow[] = [];
  for (const { id } of deals) {
    const row = await openRow(tx, id);
    if (row) rows.push(row);
  }
  return rows;
}

/**
 * The chosen deals of a brief, locked, with what is open for them: all of them can be paid for at once. Refuses:
 * not_allowed, not_found, group_changed, mixed_currencies, group_too_large, payment_under_way.
 */
export async function dealsToPay(
  tx: Tx,
  now: Date,
  actor: BrandActor,
  { briefId, numbers }: { briefId: string; numbers: readonly number[] },
): Promise<Result<{ deals: LoadedDeal[]; open: OpenRow[] }>> {
  if (!can(actor, "deal.fund")) return refuse("not_allowed");
  const asked = [...new Set(numbers)];
  if (!isUuid(briefId) || asked.length === 0 || asked.length > MOST_DEALS) return refuse("not_found");
  // One at a time for a brief: the number of its groups names the next one's key.
  const key = `group:${briefId}`;
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${key}, 11))) locked`;
  const deals = await chosenDeals(tx, actor, briefId, asked);
  if (deals.length !== asked.length) return refuse("not_found");
  const refusal = whyNot(deals, now);
  if (refusal) return refusal;
  const open = await openOf(tx, deals);
  return open.some(({ cardId }) => cardId) ? refuse("payment_under_way") : done({ deals, open });
}

/**
 * Reserves one checkout for several deals of a brief, or finds the one that is open for exactly these: a second press
 * or a retry gets the same one with the same key. A deal is in one checkout at a time, so others that one of these deals
 * is in are let go. Refuses as `dealsToPay` does.
 */
export function openGroup(
  actor: BrandActor,
  asked: { briefId: string; numbers: readonly number[] },
): Promise<Result<OpenGroup>> {
  return act<OpenGroup>(async (tx, now) => {
    const chosen = await dealsToPay(tx, now, actor, asked);
    if (!chosen.ok) return chosen;
    const { deals, open } = chosen.value;
    const found = standing(deals, open, now);
    const closing = found ? [] : await letGoOfAll(tx, open);
    const group = found ?? (await reserveGroup(tx, now, actor, deals));
    return done(openedGroup(group, deals, closing, await linesOf(tx, deals)));
  }, MANY_DEALS);
}

/** What a charge for several deals is called at the processor. */
export const groupDescription = (deals: readonly LoadedDeal[]): string =>
  `Deals ${deals.map(({ number }) => number).join(", ")}`;

/** A reserved group as its checkout needs it. */
function openedGroup(
  group: NonNullable<OpenRow["group"]>,
  deals: readonly LoadedDeal[],
  closing: string[],
  lines: OpenGroup["checkout"]["lines"],
): OpenGroup {
  const { id: groupId, checkoutId, currency, expiresAt, idempotencyKey } = group;
  return {
    ...{ groupId, checkoutId, closing },
    checkout: {
      ...{ groupId, currency, expiresAt, idempotencyKey, lines },
      description: groupDescription(deals),
      transferGroup: groupTransferGroupOf(groupId),
    },
  };
}

/** Remembers the checkout that the processor opened for a group, as `recordCheckout` does for one deal. */
export function recordGroupCheckout(
  groupId: string,
  checkout: { checkoutId: string; url: string },
): Promise<Result<{ checkoutId: string }>> {
  return act(async (tx) => {
    await tx.fundingGroup.updateMany({
      where: { id: groupId, state: "open", checkoutId: null },
      data: { checkoutId: checkout.checkoutId, checkoutUrl: checkout.url },
    });
    const group = await tx.fundingGroup.findUnique({ where: { id: groupId } });
    if (group?.state !== "open" || !group.checkoutId) return refuse("wrong_state");
    return done({ checkoutId: group.checkoutId });
  });
}
