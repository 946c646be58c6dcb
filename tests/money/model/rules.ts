// What must hold after every act, whatever it was.
import { DEAL_TRANSITIONS, type DealState } from "#app/domain/deal/deal.ts";
import type { DeliverableState } from "#app/domain/deal/deliverable.ts";
import type { Snapshot, Till } from "./till.ts";

export class Violation extends Error {}

const fail = (rule: string, what: string): never => {
  throw new Violation(`${rule}: ${what}`);
};

/** Where each state may lead in one step. Written down here once more, so that the product's own table is checked. */
const ITEM_STEPS: Record<DeliverableState, readonly DeliverableState[]> = {
  waiting: ["draft_due", "cancelled"],
  draft_due: ["in_review", "cancelled"],
  in_review: ["changes_requested", "approved", "live_due", "accepted", "cancelled"],
  changes_requested: ["in_review", "cancelled"],
  approved: ["live_due", "cancelled"],
  live_due: ["live_check", "cancelled"],
  live_check: ["live_due", "accepted", "cancelled"],
  accepted: ["paid"],
  paid: [],
  cancelled: [],
};
const FUNDING_STEPS: Record<string, readonly string[]> = {
  open: ["paid", "expired", "quarantined"],
  // A payment may arrive through a page that we had let go.
  expired: ["paid", "quarantined"],
  paid: [],
  quarantined: [],
};
const PAYOUT_STEPS: Record<string, readonly string[]> = {
  scheduled: ["sending", "blocked_payee", "paid"],
  sending: ["scheduled", "paid", "failed", "blocked_payee", "needs_review"],
  blocked_payee: ["scheduled"],
  failed: ["scheduled", "sending"],
  needs_review: ["sending"],
  paid: [],
};
const REFUND_STEPS: Record<string, readonly string[]> = {
  // A lost chargeback takes the place of a refund that has not left.
  scheduled: ["sending", "succeeded"],
  sending: ["scheduled", "succeeded", "failed", "needs_review"],
  succeeded: ["needs_review"],
  failed: ["succeeded"],
  needs_review: [],
};
const DEAL_STEPS = Object.fromEntries(
  Object.entries(DEAL_TRANSITIONS).map(([from, to]) => [from, Object.values(to)]),
) as Record<DealState, DealState[]>;

function reaches(steps: Record<string, readonly string[]>, from: string, to: string): boolean {
  const found = new Set([from]);
  for (const state of found) for (const next of steps[state] ?? []) found.add(next);
  return found.has(to);
}

function checkSteps(
  what: string,
  steps: Record<string, readonly string[]>,
  before: readonly { id: string; state: string }[],
  after: readonly { id: string; state: string }[],
): void {
  for (const { id, state } of after) {
    if (!(state in steps)) fail("states are legal", `${what} is ${state}`);
    const was = before.find((row) => row.id === id)?.state;
    if (was !== undefined && !reaches(steps, was, state))
      fail("states are legal", `${what} went from ${was} to ${state}`);
  }
  for (const { id } of before)
    if (!after.some((row) => row.id === id)) fail("nothing disappears", `${what} ${id}`);
}

function checkSums(now: Snapshot, till: Till): void {
  const [funded, held, released, refunded] = [now.funded, now.held, now.released, now.refunded].map(BigInt);
  if (funded === undefined || held === undefined || released === undefined || refunded === undefined)
    return fail("sums", "are missing");
  if (now.offBalance > 0) fail("the ledger sums to zero", `${now.offBalance} journal(s) do not`);
  if (released + refunded + held !== funded)
    fail("released + refunded + held = funded", `${released} + ${refunded} + ${held} is not ${funded}`);
  if (held < 0n) fail("held is not overdrawn", `${held}`);
  if (funded !== 0n && funded !== till.deal.cost)
    fail("a deal is funded once", `${funded} of ${till.deal.cost}`);
  const paid = now.fundings.filter(({ state }) => state === "paid").length;
  if (paid !== (funded === 0n ? 0 : 1)) fail("a deal is funded once", `${paid} fundings, ${funded} booked`);
  if ((now.deal === "active" || now.deal === "completed") !== (funded > 0n && now.deal !== "cancelled"))
    fail("only a funded deal runs", `${now.deal} with ${funded}`);
  if ((now.deal === "completed" || now.deal === "cancelled") && held !== 0n)
    fail("an ended deal holds nothing", `${held} in a ${now.deal} deal`);
}

/** Throws a Violation when `now` breaks a rule, alone or as what follows what was seen before. */
export function checkRules(now: Snapshot, till: Till): void {
  const before = till.seen;
  checkSums(now, till);
  const deals = [before.deal, now.deal].map((state) => [{ id: "deal", state }]);
  checkSteps("the deal", DEAL_STEPS, deals[0] ?? [], deals[1] ?? []);
  checkSteps("an item", ITEM_STEPS, before.items, now.items);
  checkSteps("a funding", FUNDING_STEPS, before.fundings, now.fundings);
  checkSteps("a payout", PAYOUT_STEPS, before.payouts, now.payouts);
  checkSteps("a refund", REFUND_STEPS, before.refunds, now.refunds);
  const earned = now.items.filter(({ state }) => state === "accepted" || state === "paid").length;
  if (now.payouts.length < earned)
    fail("accepted work is paid", `${earned} items, ${now.payouts.length} payouts`);
}
