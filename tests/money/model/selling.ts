// Orders, returns and corrections of a deal that pays a share of its sales, and what becomes of its statements.
import { appNow, db } from "#app/db.server.ts";
import { agreeToStatement } from "#app/domain/commission/agree.server.ts";
import { enterConversion, voidConversion } from "#app/domain/commission/enter-conversion.server.ts";
import {
  answerQuestion,
  decideStatement,
  questionStatement,
} from "#app/domain/commission/question.server.ts";
import { startCheckout } from "#app/routes/deals/checkout.server.ts";
import { makeAdmin } from "#tests/support/money-factory.ts";
import { press, sentTo } from "./acts.ts";
import { pressCard } from "./card.ts";
import type { Statement } from "./look.ts";
import { pass } from "./time.ts";
import { deliver, runJobs, type Till } from "./till.ts";

/** Small, beneath the least that a month pays, usual and large, in minor units. */
const SUMS = [300n, 4_000n, 33_333n, 260_001n];
const sumAt = (n: number) => SUMS[n % SUMS.length] ?? 1n;

/** The newest moment at which a sale still counts; null before anything counts. */
async function sellsAt({ deal: { dealId } }: Till): Promise<Date | null> {
  const account = await db.commission.findUnique({ where: { dealId } });
  if (!account) return null;
  const last = Math.min((await appNow()).getTime(), account.endsAt.getTime() - 1_000);
  return new Date(last);
}

/** An order, told `together` times at once; or the return of some of it. */
async function enter(
  till: Till,
  kind: "sale" | "return",
  amount: bigint,
  orderId: string,
  occurredAt: Date,
  together = 1,
): Promise<void> {
  const { brand, number } = till.deal;
  const entry = { kind, orderId, amount, occurredAt };
  await Promise.all(Array.from({ length: together }, () => enterConversion(brand, number, entry)));
}

export async function sell(till: Till, n: number): Promise<void> {
  const at = await sellsAt(till);
  if (!at) return;
  till.orders += 1;
  await enter(till, "sale", sumAt(n), `order-${till.orders}`, at, 1 + (n % 2));
}

/** What comes back may be more than was sold: shops count as they like. */
export async function giveBack(till: Till, n: number): Promise<void> {
  if (till.orders === 0) return;
  await enter(till, "return", sumAt(n + 1), `order-${1 + (n % till.orders)}`, await appNow());
}

export async function correct(till: Till, n: number): Promise<void> {
  const { brand, dealId, number } = till.deal;
  const rows = await db.conversion.findMany({
    where: { dealId, kind: { not: "void" } },
    orderBy: { id: "asc" },
  });
  const row = rows[n % Math.max(rows.length, 1)];
  if (row) await voidConversion(brand, number, row.id, "A test order");
}

const newest = ({ seen }: Till): Statement | undefined => seen.statements.at(-1);
const placeOf = ({ deal }: Till, { number: statement, issue }: Statement) => ({
  ...{ deal: deal.number, statement, issue },
});

/** What may go back of a paid statement is the creator's to look at before the newest statement is anybody's. */
const adjusting = ({ seen }: Till): Statement | undefined =>
  seen.statements.find(({ state }) => state === "adjusting");

export async function agree(till: Till, by: "brand" | "creator" | "both"): Promise<void> {
  const statement = adjusting(till) ?? newest(till);
  if (!statement) return;
  if (by !== "creator") await agreeToStatement(till.deal.brand, placeOf(till, statement));
  if (by !== "brand") await agreeToStatement(till.deal.creator, placeOf(till, statement));
}

export async function question(till: Till, n: number): Promise<void> {
  const statement = adjusting(till) ?? newest(till);
  const by = n % 2 ? till.deal.creator : till.deal.brand;
  if (statement) await questionStatement(by, placeOf(till, statement), { reason: "Why so?", rows: [] });
}

let staff: ReturnType<typeof makeAdmin> | null = null;

/** The brand answers, which issues the statement again; or our staff decides, alone about what goes back of one. */
export async function answer(till: Till, n: number): Promise<void> {
  const statement = till.seen.statements.find(({ state }) => state === "contested") ?? newest(till);
  if (!statement) return;
  const place = placeOf(till, statement);
  if (n % 3 === 0 || statement.state === "contested")
    await decideStatement(await (staff ??= makeAdmin()), place, "As the rows say.");
  else await answerQuestion(till.deal.brand, place, "As the rows say.");
}

/** Opens the page of the statement that waits for its money. */
export async function openStatement(till: Till): Promise<void> {
  const { brand, number } = till.deal;
  const due = till.seen.statements.find(({ state }) => state === "due") ?? newest(till);
  if (due) sentTo([till], await startCheckout(brand, { deal: number, statement: due.number }));
}

/** Opens that page, pays there, and lets the payment be heard of. */
async function payStatement(till: Till): Promise<void> {
  await openStatement(till);
  await press(till, till.pages.length - 1, "pay");
  await deliver(till.desk, till.desk.parcels.length, 1);
  await runJobs(till.desk);
}

/** Long enough for any month's statement, and for the hold after it was paid. */
const A_MONTH = 35 * 24;

/** What the account of the sales waits for, with new orders or without. False when it waits for nothing. */
export async function nextOfSales(till: Till, n: number, sells = true): Promise<boolean> {
  const { account, statements } = till.seen;
  if (!account) return false;
  const open = (state: string) => statements.some((one) => one.state === state);
  if (open("contested")) await answer(till, n);
  else if (open("adjusting")) await (n % 2 === 1 ? question(till, n) : agree(till, "creator"));
  else if (open("questioned")) await answer(till, n + ((newest(till)?.issue ?? 0) > 2 ? 3 - (n % 3) : 0));
  else if (open("issued")) await agree(till, "both");
  else if (open("due")) await (n % 3 === 1 ? pressCard(till, n) : payStatement(till));
  // What comes back within the hold, as shops have it every week.
  else if (open("held") && sells && n % 3 === 2) await giveBack(till, n);
  else if (account.issues && sells && till.orders <= statements.length) await sell(till, n + 2);
  else if (account.issues) await pass(till, A_MONTH);
  else return false;
  return true;
}

/** Brings the account of the sales to its end: the rest is stated, agreed on and paid. `seen` looks again. */
export async function finishSales(till: Till, seen: () => Promise<void>): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    if (!(await nextOfSales(till, 0, false))) return;
    await seen();
  }
  throw new Error("The statements of a commission never end");
}
