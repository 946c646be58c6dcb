import type { Tx } from "#app/db.server.ts";
import { SYSTEM } from "#app/domain/access/actor.ts";
import { record } from "#app/domain/audit/record.server.ts";
import { markStatementPaid } from "#app/domain/commission/mark-statement-paid.server.ts";
import { dealHref, dealNames, dealStream, type LoadedDeal } from "#app/domain/deal/load.server.ts";
import { markDeliverablePaid } from "#app/domain/deal/mark-paid.server.ts";
import { post } from "#app/domain/ledger/post.server.ts";
import { payPayoutByBank, sendPayout } from "#app/domain/ledger/recipes.ts";
import { moneyData, notify } from "#app/domain/messaging/notify.server.ts";
import { payeeKind } from "./payee.ts";
import { payoutTrouble } from "./payout.ts";
import { type PayoutCause, payoutSubject } from "./payout-subject.server.ts";

export interface PayoutFacts extends PayoutCause {
  id: string;
  creatorId: string;
  gross: bigint;
  fee: bigint;
  netted: bigint;
  amount: bigint;
  currency: string;
}

/**
 * The money left for the creator: state, journal, deliverable, audit and message in one act. By a transfer at the processor,
 * or from the operator's own bank under `bankReference`; by neither where there is nothing to send.
 */
export async function arrive(
  tx: Tx,
  now: Date,
  payout: PayoutFacts,
  transferId: string | null,
  bankReference?: string,
): Promise<void> {
  const { id, dealId, deliverableId, statementId, creatorId, amount, currency } = payout;
  await tx.payout.update({
    where: { id },
    data: {
      state: "paid",
      ...(bankReference ? { transferId, bankReference } : { transferId }),
      paidAt: now,
      leaseUntil: null,
      failureCode: null,
      failureMessage: null,
    },
  });
  const { deal, label } = await payoutSubject(tx, payout);
  if (transferId)
    await post(tx, now, {
      kind: "payout_sent",
      idempotencyKey: `payout:${id}`,
      ...{ dealId, subjectId: id, processorId: transferId },
      memo: `Paid out: ${label}`,
      lines: sendPayout({ creatorId, currency, amount }),
    });
  if (bankReference)
    await post(tx, now, {
      ...{ kind: "payout_by_bank", idempotencyKey: `payout:${id}`, dealId, subjectId: id },
      memo: `Paid by bank transfer, reference ${bankReference}: ${label}`,
      lines: payPayoutByBank({ creatorId, currency, amount }),
    });
  const byBank = bankReference ? ({ byBank: true } as const) : {};
  const event = { type: "payout.paid", amount: String(amount), currency, ...byBank } as const;
  await record(tx, now, SYSTEM, dealStream(deal), event);
  await notify(tx, now, {
    to: { creatorId },
    kind: "payout_paid",
    data: {
      ...dealNames(deal),
      deliverable: label,
      gross: moneyData(payout.gross, currency),
      fee: moneyData(payout.fee, currency),
      net: moneyData(amount, currency),
      ...(payout.netted > 0n ? { netted: moneyData(payout.netted, currency) } : {}),
      paidAt: now.toISOString(),
      ...(bankReference ? { bankReference } : {}),
    },
    href: dealHref(deal),
    dealId,
  });
  if (bankReference) await tellByBank(tx, now, deal, label, payout);
  if (statementId) await markStatementPaid(tx, statementId);
  if (deliverableId) await markDeliverablePaid(tx, now, deliverableId);
}

/** The brand hears that what it paid in has reached the creator another way than usual. */
async function tellByBank(tx: Tx, now: Date, deal: LoadedDeal, label: string, payout: PayoutFacts) {
  const { dealId, amount, currency } = payout;
  await notify(tx, now, {
    to: { brandId: deal.brandId, permission: "deal.fund" },
    kind: "payout_by_bank",
    data: { ...dealNames(deal), deliverable: label, net: moneyData(amount, currency) },
    href: `${dealHref(deal)}/money`,
    dealId,
  });
}

/** The creator has to finish the payout set-up. */
export async function tellBlocked(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  label: string,
  payout: Pick<PayoutFacts, "amount" | "currency">,
): Promise<void> {
  const creator = await tx.creator.findUniqueOrThrow({
    where: { id: deal.creatorId },
    include: { payeeStanding: true },
  });
  const kind = payeeKind(creator, creator.payeeStanding, creator.country);
  const waits = kind === "checking" || kind === "country" || kind === "closed" ? kind : undefined;
  await notify(tx, now, {
    to: { creatorId: deal.creatorId },
    kind: "payout_blocked",
    data: {
      ...{ ...dealNames(deal), deliverable: label, net: moneyData(payout.amount, payout.currency) },
      ...(waits ? { waits } : {}),
    },
    href: "/creator/money",
    dealId: deal.id,
  });
}

/** Two of our staff stopped trying to send it: the creator reads that it stays owed. */
export async function tellGivenUp(tx: Tx, now: Date, payout: PayoutFacts): Promise<void> {
  const { deal, label } = await payoutSubject(tx, payout);
  await notify(tx, now, {
    to: { creatorId: payout.creatorId },
    kind: "payout_failed",
    data: {
      ...{ ...dealNames(deal), deliverable: label, net: moneyData(payout.amount, payout.currency) },
      ...{ reason: payoutTrouble("given_up"), givenUp: true },
    },
    href: dealHref(deal),
    dealId: deal.id,
  });
}

/** The transfer was refused, or needs a person: the admins who can act are told, and on a refusal the creator. */
export async function tellFailed(
  tx: Tx,
  now: Date,
  payout: PayoutFacts,
  code: string,
  tellCreator: boolean,
): Promise<void> {
  const { deal, label } = await payoutSubject(tx, payout);
  const { amount, currency } = payout;
  await record(tx, now, SYSTEM, dealStream(deal), {
    type: "payout.failed",
    amount: String(amount),
    currency,
    code,
  });
  const data = {
    ...dealNames(deal),
    deliverable: label,
    net: moneyData(amount, currency),
    reason: payoutTrouble(code),
  };
  const shared = { kind: "payout_failed", data, dealId: deal.id } as const;
  const unclear = tellCreator ? {} : { unclear: true };
  const href = tellCreator ? "/admin/money" : `/admin/money/payouts/${payout.id}`;
  await notify(tx, now, {
    ...shared,
    data: { ...data, ...unclear },
    ...{ to: { admins: "payout.resolve" as const }, href },
  });
  if (tellCreator)
    await notify(tx, now, { ...shared, to: { creatorId: payout.creatorId }, href: dealHref(deal) });
}
