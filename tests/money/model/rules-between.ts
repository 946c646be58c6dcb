// What must hold between the deals of a desk: of a charge that paid for several, and of what a creator owes over all.
import type { Share, Snapshot } from "./look.ts";
import { checkRules, fail, total } from "./rules.ts";
import { checkSales } from "./rules-of-sales.ts";
import type { Desk } from "./till.ts";

/** The shares of a charge are the charge, and each deal's part of a chargeback is in proportion to its share. */
function checkCharges({ tills }: Desk, seen: readonly Snapshot[]): void {
  const paid = seen.flatMap(({ fundings }) => fundings).filter(({ chargeId }) => chargeId !== null);
  for (const charge of new Set(paid.map(({ chargeId }) => chargeId))) {
    const shares = paid.filter(({ chargeId }) => chargeId === charge);
    const sum = total(shares.map((one) => one.paid ?? "0"));
    const whole = shares[0]?.groupPaid;
    if (whole !== null && whole !== undefined && BigInt(whole) !== sum)
      fail("the shares of a charge are the charge", `${sum} of ${whole}`);
    for (const { shares: parts, fundings } of seen) {
      const mine = total(
        fundings.filter(({ chargeId }) => chargeId === charge).map((one) => one.paid ?? "0"),
      );
      for (const part of parts.filter((one) => one.charge === charge))
        checkPart(part, mine, sum, tills[0]?.agreed.currency);
    }
  }
}

function checkPart(part: Share, mine: bigint, sum: bigint, currency: string | undefined): void {
  const off = BigInt(part.amount) * sum - BigInt(part.whole) * mine;
  // By largest remainder, of what can be paid least.
  const most = sum * (currency === "KWD" ? 10n : 1n);
  if (off >= most || off <= -most)
    fail(
      "a chargeback is shared out like its charge",
      `${part.amount} of ${part.whole} for ${mine} of ${sum}`,
    );
}

function checkDebts({ debts, payouts }: Snapshot): void {
  for (const { amount, netted, takenBack, underWay, early } of debts) {
    const left = BigInt(amount) - total([netted, takenBack, underWay]);
    if (left < 0n) fail("no more is taken than is owed", `${-left} beyond ${amount}`);
    if (early) fail("nothing is taken off before the notice is over", `${netted} was`);
  }
  for (const { gross, fee, netted, amount } of payouts) {
    const net = BigInt(gross) - BigInt(fee);
    if (net - BigInt(netted) !== BigInt(amount))
      fail("a payout is what is left of its fee", `${gross} - ${fee} - ${netted} is not ${amount}`);
    if (BigInt(netted) * 2n > net) fail("at most half of a payout is taken off", `${netted} of ${net}`);
  }
}

/** A creator's accounts say what the rows of all their deals say. */
function checkCreators(desk: Desk, seen: readonly Snapshot[]): void {
  const creators = desk.tills.map(({ deal }) => deal.creator.creatorId);
  for (const creator of new Set(creators)) {
    const deals = seen.filter((_, at) => creators[at] === creator);
    const payouts = deals.flatMap((one) => one.payouts);
    const debts = deals.flatMap((one) => one.debts);
    const { payable = "0", owed = "0" } = deals[0]?.creator ?? {};
    const unpaid = payouts.filter(({ state }) => state !== "paid" && state !== "cancelled");
    const due = total(unpaid.map(({ amount }) => amount));
    if (BigInt(payable) !== due)
      fail("what is payable is on its way", `${payable} in the books, ${due} in payouts`);
    const off = total(payouts.map(({ netted }) => netted));
    const netted = total(debts.map((one) => one.netted));
    if (off !== netted) fail("what is taken off a payout is paid of a debt", `${off} off, ${netted} paid`);
    const left = total(debts.map(({ amount }) => amount)) - netted - total(debts.map((one) => one.takenBack));
    if (BigInt(owed) !== left) fail("what is owed is in the books", `${owed} in the books, ${left} owed`);
  }
}

/** Throws a Violation when what is seen now breaks a rule, of a deal or between the deals of a desk. */
export function checkDesk(desk: Desk, seen: readonly Snapshot[]): void {
  for (const [at, now] of seen.entries()) {
    const till = desk.tills[at];
    if (!till) continue;
    checkRules(now, till);
    checkSales(now, till);
    checkDebts(now);
  }
  checkCharges(desk, seen);
  checkCreators(desk, seen);
}
