import { db } from "#app/db.server.ts";
import type { BrandActor, CreatorActor } from "#app/domain/access/actor.ts";
import { isDealNumber } from "#app/domain/deal/load.server.ts";
import { balancesOf, type DealBalances } from "#app/domain/ledger/queries.server.ts";
import { creatorPayouts, type PayoutPage, type PayoutState } from "./payout-rows.server.ts";

export { adminMoney, type AdminMoney } from "./admin-money.server.ts";
export { creatorPayouts, type PayoutPage, type PayoutRow } from "./payout-rows.server.ts";

export interface MoneyComing {
  currency: string;
  /** Net minor units by stage. */
  heldUntilApproval: bigint;
  liveCheck: bigint;
  onItsWay: bigint;
  notFundedYet: bigint;
  paidThisYear: bigint;
}

/** What is coming to a creator, one row per currency. The year is the calendar year where the creator is. */
export async function moneyComing(actor: CreatorActor): Promise<MoneyComing[]> {
  return db.$queryRaw<MoneyComing[]>`
    with parts as (
      select d.currency, w.gross - w.creator_fee as net, case
          when d.state in ('signing', 'funding') then 'notFundedYet'
          when w.state = 'live_check' then 'liveCheck' else 'heldUntilApproval' end as stage
        from deal d join deliverable w on w.deal_id = d.id
        where d.creator_id = ${actor.creatorId}::uuid and d.state in ('signing', 'funding', 'active')
          and w.state not in ('accepted', 'paid', 'cancelled')
      union all
      select currency, amount, case when state = 'paid' then 'paidThisYear' else 'onItsWay' end from payout
        where creator_id = ${actor.creatorId}::uuid and state <> 'cancelled' and (state <> 'paid'
          or paid_at >= date_trunc('year', app_now(), ${actor.timeZone}))
    )
    select currency,
      coalesce(sum(net) filter (where stage = 'heldUntilApproval'), 0)::bigint as "heldUntilApproval",
      coalesce(sum(net) filter (where stage = 'liveCheck'), 0)::bigint as "liveCheck",
      coalesce(sum(net) filter (where stage = 'onItsWay'), 0)::bigint as "onItsWay",
      coalesce(sum(net) filter (where stage = 'notFundedYet'), 0)::bigint as "notFundedYet",
      coalesce(sum(net) filter (where stage = 'paidThisYear'), 0)::bigint as "paidThisYear"
    from parts group by currency order by currency`;
}

export interface CreatorMoney extends PayoutPage {
  totals: MoneyComing[];
  /** Whether payouts can arrive: no account yet, set-up not finished, or ready. */
  payee: "none" | "pending" | "active";
}

/** Everything of a creator's payout page: what is coming per currency, whether it can arrive, and the payouts. */
export async function creatorMoney(actor: CreatorActor, cursor: string | null = null): Promise<CreatorMoney> {
  const [totals, page, creator] = await Promise.all([
    moneyComing(actor),
    creatorPayouts(actor, cursor),
    db.creator.findUniqueOrThrow({
      where: { id: actor.creatorId },
      select: { payeeAccountId: true, payeeActiveAt: true },
    }),
  ]);
  const payee = creator.payeeActiveAt ? "active" : creator.payeeAccountId ? "pending" : "none";
  return { totals, ...page, payee };
}

export interface DealMoney {
  balances: DealBalances;
  /** Newest first. `returned` is a payment that was sent back, with why. */
  fundings: {
    id: string;
    state: "open" | "paid" | "expired" | "quarantined";
    amount: bigint;
    paidAt: Date | null;
    expiresAt: Date;
    returned: string | null;
  }[];
  payouts: {
    deliverableId: string;
    state: PayoutState;
    gross: bigint;
    fee: bigint;
    net: bigint;
    releaseAt: Date;
    paidAt: Date | null;
  }[];
  refunds: { id: string; state: string; amount: bigint; reason: string; succeededAt: Date | null }[];
}

/** Everything that moved for one deal. The caller has loaded the deal through its actor. */
export async function dealMoney(dealId: string): Promise<DealMoney> {
  const newest = { where: { dealId }, orderBy: { createdAt: "desc" }, take: 50 } as const;
  const [balances, fundings, payouts, refunds] = await Promise.all([
    balancesOf(dealId),
    db.funding.findMany(newest),
    db.payout.findMany(newest),
    db.refund.findMany(newest),
  ]);
  return {
    balances,
    fundings: fundings.map(({ id, state, amount, paidAt, expiresAt, quarantineCode }) => ({
      ...{ id, state, amount, paidAt, expiresAt, returned: quarantineCode },
    })),
    // Those of the work: a commission's have a page of their own.
    payouts: payouts.flatMap(({ deliverableId, state, gross, fee, amount, releaseAt, paidAt }) =>
      deliverableId ? [{ deliverableId, state, gross, fee, net: amount, releaseAt, paidAt }] : [],
    ),
    refunds: refunds.map(({ id, state, amount, reason, succeededAt }) => ({
      id,
      state,
      amount,
      reason,
      succeededAt,
    })),
  };
}

/** The newest funding of a brand's own deal; null when there is none or the deal is somebody else's. */
export async function newestFunding(
  actor: BrandActor,
  dealNumber: number,
): Promise<{ id: string; state: string } | null> {
  if (!isDealNumber(dealNumber)) return null;
  return db.funding.findFirst({
    where: { deal: { number: dealNumber, brandId: actor.brandId } },
    orderBy: { createdAt: "desc" },
    select: { id: true, state: true },
  });
}
