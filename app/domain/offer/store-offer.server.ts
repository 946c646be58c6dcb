import type { Tx } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { capacityOf } from "../application/capacity.server.ts";
import { hoursAfter } from "../deal/policy.ts";
import { chargeProblem } from "../ledger/charge.ts";
import { formatMoney } from "../ledger/money.ts";
import { done, refuse, type Refusal, type Result } from "../refusal.ts";
import { promisedGross, type TermsBody } from "./terms.ts";

/** Why nobody could pay or be paid by these terms, or null. */
export function unpayable({ totals, items, currency }: TermsBody): Refusal | null {
  const lines = items.map((item) => ({ net: BigInt(item.gross) - BigInt(item.creatorFee) }));
  const problem = chargeProblem({ cost: BigInt(totals.cost), lines }, currency);
  return problem ? refuse("not_chargeable", problem) : null;
}

/**
 * Whether the brief could take a deal at this fee now. A creator is told only that it is too much: what is left of
 * the budget is the brand's to know. Refuses: slots_filled, budget_exceeded (brand), over_budget (creator).
 */
export async function checkCapacity(
  tx: Tx,
  actor: PartyActor,
  briefId: string,
  terms: TermsBody,
): Promise<Result> {
  const { slotsLeft, budgetLeft } = await capacityOf(tx, briefId);
  if (slotsLeft <= 0) return refuse("slots_filled");
  if (promisedGross(terms) <= budgetLeft) return done(null);
  if (actor.kind === "creator") return refuse("over_budget");
  return refuse("budget_exceeded", { left: formatMoney(budgetLeft, terms.currency) });
}

export interface Proposal {
  applicationId: string;
  message: string;
  body: TermsBody;
  sha256: string;
  /** The other side's offer that this one counters. */
  answersId: string | null;
}

/**
 * Stores an offer with its own version of the terms, open for as long as they say. The caller has closed the one
 * before: one offer is open at a time.
 */
export async function storeOffer(tx: Tx, now: Date, actor: PartyActor, proposal: Proposal) {
  const { applicationId, message, body, sha256, answersId } = proposal;
  const version = (await tx.terms.count({ where: { applicationId } })) + 1;
  const made = { applicationId, proposedBy: actor.kind, createdAt: now } as const;
  const terms = await tx.terms.create({ data: { ...made, version, body, sha256 } });
  const expiresAt = hoursAfter(now, body.policy.offerHours);
  const offer = await tx.offer.create({
    data: { ...made, termsId: terms.id, message, createdById: actor.userId, expiresAt, answersId },
  });
  return { ...offer, version };
}
