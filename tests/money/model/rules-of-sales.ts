// What must hold of a share of the sales: what is stated, asked for, paid in and paid out.
import { MIN_CHARGE_MINOR } from "#app/domain/ledger/charge.ts";
import type { Snapshot, Statement } from "./look.ts";
import { fail, total } from "./rules.ts";
import type { Till } from "./till.ts";

/** Half up to a minor unit, in dinars to ten of them; nothing of less than nothing. Written down here once more. */
function shareOf(amount: bigint, bps: number, { currency }: Till["agreed"]): bigint {
  if (amount <= 0n) return 0n;
  const step = currency === "KWD" ? 10n : 1n;
  return ((amount * BigInt(bps) + 5_000n * step) / (10_000n * step)) * step;
}

/** What net sales earn, the agreed most at most. */
function earnedOf(sales: bigint, agreed: Till["agreed"]): bigint {
  const { bps = 0, cap } = agreed.commission ?? {};
  const earned = shareOf(sales, bps, agreed);
  return cap !== undefined && earned > BigInt(cap) ? BigInt(cap) : earned;
}

const BRAND_FEE_BPS = 1_000;

const isAdjusted = ({ state }: Statement): boolean => state === "adjusting" || state === "contested";
const leftOf = ({ gross, adjustment }: Statement): string => String(BigInt(gross) - BigInt(adjustment));

/**
 * A statement comes to the share of all that is counted so far, or of what known returns leave of it, less the earlier
 * ones.
 */
function checkIssued(now: Snapshot, statement: Statement, { agreed }: Till): void {
  const { commission: share, creatorFeeBps } = agreed;
  const upTo = now.statements.filter(({ number }) => number <= statement.number);
  const [counted, sold] = [total(upTo.map((one) => one.counted)), BigInt(now.sold)];
  const earned = earnedOf(counted < sold ? counted : sold, agreed);
  const before = total(upTo.slice(0, -1).map(leftOf));
  const balance = BigInt(statement.balance);
  const what = `statement ${statement.number}`;
  if (balance !== earned - before)
    fail("a statement states what was earned", `${what} says ${balance}, not ${earned} - ${before}`);
  const gross = BigInt(statement.gross);
  if (gross !== 0n && gross !== balance) fail("what is earned is asked for", `${gross} of ${balance}`);
  if (gross === 0n && balance >= BigInt(share?.minimum ?? 0))
    fail("what is earned is asked for", `nothing of ${balance}`);
  const fees = [shareOf(gross, BRAND_FEE_BPS, agreed), shareOf(gross, creatorFeeBps, agreed)];
  if (fees.join() !== [statement.brandFee, statement.creatorFee].join())
    fail("fees are their share", `${statement.brandFee} and ${statement.creatorFee} of ${gross}`);
}

/** Of what is in its hold no more and no less is to go back than was asked for too much; of nothing else anything. */
function checkAdjusted({ statements, sold }: Snapshot, { agreed }: Till): void {
  for (const one of statements) {
    const part = BigInt(one.adjustment);
    if (part > 0n !== isAdjusted(one) || part > BigInt(one.gross))
      fail("what goes back is some of it", `${part} of ${one.gross} of one that is ${one.state}`);
  }
  const asked = total(statements.map(({ gross }) => gross)) - earnedOf(BigInt(sold), agreed);
  const over = asked > 0n ? asked : 0n;
  const back = total(statements.map(({ adjustment }) => adjustment));
  const more = statements.some(
    (one) => one.holds && (one.state === "held" || isAdjusted(one)) && leftOf(one) !== "0",
  );
  if (back > over || (more && back < over))
    fail("what was paid in for nothing goes back", `${back} does, ${over} is too much`);
}

/** Nothing of a paid statement goes back unless its creator could question it before; meanwhile it is not paid out. */
function checkAsked(now: Snapshot, statement: Statement, { seen }: Till): void {
  const { id, state } = statement;
  const known = new Set(seen.refunds.map((one) => one.id));
  const back = now.refunds.filter((one) => one.cause.startsWith(`statement:${id}:`) && !known.has(one.id));
  const before = seen.statements.find((one) => one.id === id);
  if (back.length > 0 && !(before && isAdjusted(before)))
    fail("nothing goes back unasked", `${back.length} refunds of one that was ${before?.state}`);
  const away = now.payouts.some(
    (one) => one.statementId === id && ["sending", "paid", "needs_review"].includes(one.state),
  );
  if (away && isAdjusted(statement)) fail("what is in question is not paid out", `of one that is ${state}`);
}

/** What was paid for a statement is what it comes to and what went back of it; its payout is what it comes to. */
function checkPaid(now: Snapshot, statement: Statement): void {
  const { id, state } = statement;
  const paid = now.fundings.filter((one) => one.statementId === id && one.state === "paid");
  const payouts = now.payouts.filter((one) => one.statementId === id);
  const wanted = state === "held" || isAdjusted(statement) || state === "paid" || paid.length > 0 ? 1 : 0;
  if (paid.length !== wanted || payouts.length !== wanted)
    fail(
      "a statement is paid once",
      `${paid.length} payments and ${payouts.length} payouts of a ${state} one`,
    );
  if (state === "due" && BigInt(statement.gross) <= 0n)
    fail("what is asked for is something", statement.gross);
  const [payment, payout] = [paid[0], payouts[0]];
  if (!payment || !payout) return;
  const back = now.refunds.filter(({ cause }) => cause.startsWith(`statement:${id}:`));
  const cost = BigInt(statement.gross) + BigInt(statement.brandFee);
  const gone = total(back.map(({ amount }) => amount));
  if (BigInt(payment.paid ?? "0") !== cost + gone)
    fail("a statement is paid for or paid back", `${payment.paid} is not ${cost} + ${gone}`);
  if (
    payout.state !== "cancelled" &&
    (payout.gross !== statement.gross || payout.fee !== statement.creatorFee)
  )
    fail("a statement is paid out", `${payout.gross} less ${payout.fee} of ${statement.gross}`);
  if (
    (payout.state === "paid") !== (state === "paid") ||
    (payout.state === "cancelled") !== (state === "closed")
  )
    fail("a statement is paid out", `its payout is ${payout.state}, it is ${state}`);
}

/** After every act. Throws a Violation. */
export function checkSales(now: Snapshot, till: Till): void {
  if (!till.agreed.commission) return;
  const open = now.statements.filter(({ state }) => state === "issued" || state === "questioned");
  checkAdjusted(now, till);
  if (open.length > 1) fail("one statement is open at a time", `${open.length} are`);
  for (const statement of now.statements) {
    const { id, issue, counted, revenue } = statement;
    if (counted !== revenue) fail("a statement states its rows", `${revenue} of ${counted}`);
    const known = till.seen.statements.find((one) => one.id === id);
    if (known?.issue !== issue && statement.state === "issued") checkIssued(now, statement, till);
    checkPaid(now, statement);
    checkAsked(now, statement, till);
  }
}

/** When all is at rest: everything was stated, and no more and no less is paid than was earned. Throws a Violation. */
export function checkSalesEnd({ agreed, seen }: Till): void {
  const { commission: share, currency } = agreed;
  if (!share || !seen.account) return;
  const { statements, sold } = seen;
  if (seen.account.issues) fail("a commission ends", "more statements come");
  for (const { state } of statements)
    if (!["paid", "carried", "closed"].includes(state)) fail("a commission ends", `a statement is ${state}`);
  const asked = total(statements.map(({ gross }) => gross));
  const counted = earnedOf(total(statements.map((one) => one.counted)), agreed);
  const all = earnedOf(BigInt(sold), agreed);
  if (share.cap !== undefined && asked > BigInt(share.cap))
    fail("the agreed most is the most", `${asked} of ${share.cap}`);
  // What was paid out is not asked back.
  if (asked > all && !statements.some(({ state }) => state === "paid"))
    fail("nobody pays more than was earned", `${asked} of ${all}`);
  // Only what the processor would not take stays unpaid; the rows that no statement counts came too late for the last one.
  const least = MIN_CHARGE_MINOR[currency];
  const owed = (counted < all ? counted : all) - asked;
  if (owed >= least) fail("what was earned is paid", `${owed} is left`);
}
