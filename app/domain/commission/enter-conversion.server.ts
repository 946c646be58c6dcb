import { act, type Tx } from "../../db.server.ts";
import type { AdminActor, BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, isDealNumber } from "../deal/load.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { type Entry, ENTRY_PROBLEMS } from "./conversion.ts";
import { commissionDeal } from "./load.server.ts";
import { adjustHeld } from "./adjust-held.server.ts";
import { contextOf, judgeEntries, writeConversions } from "./record-conversions.server.ts";
import { watchCap } from "./watch-cap.server.ts";

/**
 * Who may write a deal's sales: those of a brand who pay for them, and our staff when they settle a question. Whoever rules
 * on a statement in dispute corrects its orders first, so while there is one they may too.
 */
async function maySell(tx: Tx, actor: BrandActor | AdminActor, dealNumber: number): Promise<boolean> {
  if (can(actor, actor.kind === "admin" ? "payout.resolve" : "deal.fund")) return true;
  if (!can(actor, "dispute.rule") || !isDealNumber(dealNumber)) return false;
  const disputed = { statementId: { not: null }, state: { not: "closed" as const } };
  return (await tx.dispute.count({ where: { ...disputed, deal: { number: dealNumber } } })) > 0;
}

/**
 * A person enters one order or return. The same order with the same amount again changes nothing.
 * Refuses: not_allowed, not_found, conversion_refused (with the problem in words).
 */
export function enterConversion(
  actor: BrandActor | AdminActor,
  dealNumber: number,
  entry: Omit<Entry, "currency">,
): Promise<Result<{ added: number }>> {
  return act(async (tx, now) => {
    if (!(await maySell(tx, actor, dealNumber))) return refuse("not_allowed");
    const deal = await commissionDeal(tx, actor, dealNumber);
    if (!deal) return refuse("not_found");
    const judged = await judgeEntries(tx, now, deal, "hand", [{ ...entry, currency: deal.currency }]);
    const [one] = judged;
    if (one?.result === "problem")
      return refuse("conversion_refused", { problem: ENTRY_PROBLEMS[one.problem], code: one.problem });
    const added = await writeConversions(
      ...([tx, now, deal, { source: "hand", actor, name: actor.name }, judged] as const),
    );
    return done({ added });
  });
}

/**
 * Takes an order out by a row of its own, with the reason that both sides read. Voiding twice changes nothing. After the
 * final statement was agreed a return can be voided as far as that leaves no commission that nobody is asked to pay.
 * Refuses: not_allowed, not_found, reason_needed, conversion_refused.
 */
export function voidConversion(
  actor: BrandActor | AdminActor,
  dealNumber: number,
  conversionId: string,
  reason: string,
): Promise<Result> {
  return act(async (tx, now) => {
    if (!(await maySell(tx, actor, dealNumber))) return refuse("not_allowed");
    const deal = await commissionDeal(tx, actor, dealNumber);
    if (!deal || !isUuid(conversionId)) return refuse("not_found");
    if (reason.trim() === "") return refuse("reason_needed");
    const row = await tx.conversion.findFirst({
      where: { id: conversionId, dealId: deal.id, kind: { not: "void" } },
      include: { voidedBy: { select: { id: true } } },
    });
    if (!row) return refuse("not_found");
    if (row.voidedBy) return done(null);
    const { orderId, occurredAt, amount, currency } = row;
    if (amount < 0n && !(await contextOf(tx, now, deal)).fits(-amount))
      return refuse("conversion_refused", { problem: ENTRY_PROBLEMS.return_settled, code: "return_settled" });
    const revision = await tx.conversion.count({ where: { dealId: deal.id, orderId, kind: "void" } });
    await tx.conversion.create({
      data: {
        ...{ dealId: deal.id, kind: "void", source: "hand", orderId, revision, occurredAt, currency },
        ...{ amount: -amount, reason: reason.trim(), voidsId: row.id, enteredBy: actor.name, createdAt: now },
      },
    });
    const event = { type: "commission.voided", orderId, reason: reason.trim() } as const;
    await record(tx, now, actor, dealStream(deal), event);
    await adjustHeld(tx, now, deal);
    // Without a return there is more of it.
    await watchCap(tx, now, deal);
    return done(null);
  });
}
