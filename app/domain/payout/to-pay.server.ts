import type { Tx } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { deliverablesName } from "#app/domain/account/platforms.ts";
import { KIND_WORDS } from "#app/domain/amendment/amendment.ts";
import { partyAmendment } from "#app/domain/amendment/load.server.ts";
import { canTakeEffect } from "#app/domain/amendment/take-effect.server.ts";
import { partyStatement } from "#app/domain/commission/load.server.ts";
import { statementName } from "#app/domain/commission/period.ts";
import { type LoadedDeal, partyDeal } from "#app/domain/deal/load.server.ts";
import { refusalWhileStill } from "#app/domain/deal/standstill.ts";
import { done, refuse, type Refusal, type Result } from "#app/domain/refusal.ts";

/** What a brand pays for, by its numbers: a deal, what an amendment adds to it, or a statement of its commission. */
export type PayFor = { deal: number; amendment?: number; statement?: number };

/** It can be paid for now: how much, until when, and the lines of the payment page. Amounts in minor units. */
export interface ToPay {
  deal: LoadedDeal;
  wanted: { amount: bigint; dueAt: Date | null; amendmentId: string | null; statementId: string | null };
  lines: { name: string; amount: bigint }[];
}

/** Why a deal cannot be paid for now; null when it can. */
function whyNotFunded(deal: LoadedDeal, now: Date): Refusal | null {
  if (deal.fundedAt) return refuse("already_funded");
  if (deal.state === "cancelled" || (deal.dueAt && deal.dueAt <= now)) return refuse("too_late");
  if (deal.state !== "funding" || deal.gross + deal.brandFee === 0n) return refuse("wrong_state");
  return null;
}

const withFee = (name: string, amount: bigint, fee: bigint) => [
  { name, amount },
  ...(fee > 0n ? [{ name: "Service fee", amount: fee }] : []),
];

async function dealToPay(tx: Tx, now: Date, actor: BrandActor, number: number): Promise<Result<ToPay>> {
  const deal = await partyDeal(tx, actor, number);
  if (!deal) return refuse("not_found");
  const refusal = whyNotFunded(deal, now);
  if (refusal) return refusal;
  const { id: dealId, gross, brandFee, dueAt } = deal;
  const work = await tx.deliverable.findMany({ where: { dealId }, orderBy: { position: "asc" } });
  return done({
    deal,
    wanted: { amount: gross + brandFee, dueAt, amendmentId: null, statementId: null },
    lines: withFee(`${deliverablesName(work)}, ${deal.creator.displayName}`, gross, brandFee),
  });
}

async function amendmentToPay(
  tx: Tx,
  now: Date,
  actor: BrandActor,
  dealNumber: number,
  number: number,
): Promise<Result<ToPay>> {
  const found = await partyAmendment(tx, actor, dealNumber, number);
  if (!found) return refuse("not_found");
  const { deal, amendment } = found;
  const { id: amendmentId, state, added: amount, dueAt, kind } = amendment;
  if (state === "in_force" && amount > 0n) return refuse("already_funded");
  if (state === "lapsed" || (dueAt && dueAt <= now)) return refuse("too_late");
  if (state !== "funding") return refuse("wrong_state");
  if (!(await canTakeEffect(tx, deal, amendment))) return refuse("amendment_moot");
  const name = `Amendment ${number}: ${KIND_WORDS[kind].label}, ${deal.creator.displayName}`;
  return done({ deal, wanted: { amount, dueAt, amendmentId, statementId: null }, lines: [{ name, amount }] });
}

async function statementToPay(
  tx: Tx,
  actor: BrandActor,
  dealNumber: number,
  number: number,
): Promise<Result<ToPay>> {
  const found = await partyStatement(tx, actor, dealNumber, number);
  if (!found) return refuse("not_found");
  const { deal, statement } = found;
  if (statement.paidInAt) return refuse("already_funded");
  if (statement.state !== "due") return refuse("wrong_state");
  const still = refusalWhileStill(deal);
  if (still) return still;
  const { id: statementId, gross, brandFee } = statement;
  return done({
    deal,
    // No limit of its own: a commission is owed until it is paid.
    wanted: { amount: gross + brandFee, dueAt: null, amendmentId: null, statementId },
    lines: withFee(`${statementName(statement)}, ${deal.creator.displayName}`, gross, brandFee),
  });
}

/**
 * What is to be paid, under its deal's lock, or why nothing is. Refuses: not_found, already_funded, too_late, wrong_state;
 * of an amendment also amendment_moot, of a statement deal_paused and deal_disputed.
 */
export function toPay(
  tx: Tx,
  now: Date,
  actor: BrandActor,
  { deal, amendment, statement }: PayFor,
): Promise<Result<ToPay>> {
  if (amendment !== undefined) return amendmentToPay(tx, now, actor, deal, amendment);
  if (statement !== undefined) return statementToPay(tx, actor, deal, statement);
  return dealToPay(tx, now, actor, deal);
}
