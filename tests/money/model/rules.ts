// What must hold of one deal after every act, whatever it was.
import { DEAL_TRANSITIONS, type DealState } from "#app/domain/deal/deal.ts";
import type { DeliverableState } from "#app/domain/deal/deliverable.ts";
import type { Snapshot } from "./look.ts";
import type { Till } from "./till.ts";

export class Violation extends Error {}

export const fail = (rule: string, what: string): never => {
  throw new Violation(`${rule}: ${what}`);
};

/** The sum of amounts as text, minor units. */
export const total = (amounts: readonly string[]): bigint =>
  amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);

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
  // Cancelled: all orders of a statement came back within its hold.
  scheduled: ["sending", "blocked_payee", "paid", "cancelled"],
  sending: ["scheduled", "paid", "failed", "blocked_payee", "needs_review"],
  blocked_payee: ["scheduled", "cancelled"],
  failed: ["scheduled", "sending"],
  needs_review: ["sending"],
  paid: [],
  cancelled: [],
};
const REFUND_STEPS: Record<string, readonly string[]> = {
  // A lost chargeback takes the place of a refund that has not left.
  scheduled: ["sending", "succeeded"],
  sending: ["scheduled", "succeeded", "failed", "needs_review"],
  succeeded: ["needs_review"],
  failed: ["succeeded"],
  needs_review: [],
};
const STATEMENT_STEPS: Record<string, readonly string[]> = {
  issued: ["questioned", "due", "carried", "closed"],
  questioned: ["issued", "due", "carried", "closed"],
  due: ["held"],
  held: ["paid", "adjusting"],
  adjusting: ["held", "contested", "closed"],
  contested: ["held", "closed"],
  paid: [],
  carried: [],
  closed: [],
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

function checkSums(now: Snapshot): void {
  const [funded, held, released, refunded] = [
    now.books.funded,
    now.books.held,
    now.books.released,
    now.books.refunded,
  ].map(BigInt) as [bigint, bigint, bigint, bigint];
  if (now.offBalance > 0) fail("the ledger sums to zero", `${now.offBalance} journal(s) do not`);
  if (released + refunded + held !== funded)
    fail("released + refunded + held = funded", `${released} + ${refunded} + ${held} is not ${funded}`);
  if (held < 0n) fail("held is not overdrawn", `${held}`);
  if ((now.deal === "completed" || now.deal === "cancelled") && held !== 0n)
    fail("an ended deal holds nothing", `${held} in a ${now.deal} deal`);
}

function checkFunding(now: Snapshot, { deal: { cost } }: Till): void {
  const paid = now.fundings.filter(({ state }) => state === "paid");
  const sum = total(paid.map(({ paid: amount }) => amount ?? "0"));
  if (BigInt(now.books.funded) !== sum) fail("what was paid is booked", `${now.books.funded} of ${sum}`);
  const own = paid.filter(({ statementId }) => statementId === null);
  const [only, ...others] = own;
  if (others.length > 0 || (only && BigInt(only.paid ?? "0") !== cost))
    fail("a deal is funded once", `${own.map((one) => one.paid).join(" + ")} of ${cost}`);
  const begun = cost === 0n ? now.deal !== "signing" : only !== undefined;
  if ((now.deal === "active" || now.deal === "completed") !== (begun && now.deal !== "cancelled"))
    fail("only a funded deal runs", `${now.deal} with ${only?.paid ?? "nothing"}`);
}

/** Whether a card's bank has the money of a deal. */
const isFrozen = ({ shares }: Snapshot) =>
  shares.some(({ state, taken, aside }) => taken && !aside && (state === "open" || state === "submitted"));

/** A deal stands still for a chargeback of its own, and while it does nothing of it begins to leave. */
function checkFreeze(before: Snapshot, now: Snapshot): void {
  if (now.standsStill === "chargeback" && !isFrozen(now))
    fail("only the deals of a chargeback stand still", `one without an open one does`);
  if (!isFrozen(before) || !isFrozen(now)) return;
  const waited = (rows: readonly { id: string; state: string }[], id: string) =>
    ["scheduled", "blocked_payee"].includes(rows.find((row) => row.id === id)?.state ?? "");
  for (const { id, state } of now.payouts)
    if (waited(before.payouts, id) && (state === "sending" || state === "paid"))
      fail("nothing leaves a frozen deal", `a payout is ${state}`);
  for (const { id, state, refundId } of now.refunds)
    if (waited(before.refunds, id) && (state === "sending" || refundId !== null))
      fail("nothing leaves a frozen deal", `a refund is ${state}`);
}

/** Throws a Violation when `now` breaks a rule, alone or as what follows what was seen before. */
export function checkRules(now: Snapshot, till: Till): void {
  const before = till.seen;
  checkSums(now);
  checkFunding(now, till);
  const deals = [before.deal, now.deal].map((state) => [{ id: "deal", state }]);
  checkSteps("the deal", DEAL_STEPS, deals[0] ?? [], deals[1] ?? []);
  checkSteps("an item", ITEM_STEPS, before.items, now.items);
  checkSteps("a funding", FUNDING_STEPS, before.fundings, now.fundings);
  checkSteps("a payout", PAYOUT_STEPS, before.payouts, now.payouts);
  checkSteps("a refund", REFUND_STEPS, before.refunds, now.refunds);
  checkSteps("a statement", STATEMENT_STEPS, before.statements, now.statements);
  checkFreeze(before, now);
  const earned = now.items.filter(
    ({ state, gross }) => gross !== "0" && (state === "accepted" || state === "paid"),
  );
  const payouts = now.payouts.filter(({ statementId }) => statementId === null);
  if (payouts.length < earned.length)
    fail("accepted work is paid", `${earned.length} items, ${payouts.length} payouts`);
}
