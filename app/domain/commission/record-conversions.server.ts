import type { Tx } from "../../db.server.ts";
import { type AdminActor, type BrandActor, SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, type LoadedDeal } from "../deal/load.server.ts";
import { adjustHeld } from "./adjust-held.server.ts";
import { overStated } from "./balance.server.ts";
import {
  type ConversionSource,
  type Entry,
  type EntryContext,
  type EntryProblem,
  judgeEntry,
  type Known,
  signed,
} from "./conversion.ts";
import { watchCap } from "./watch-cap.server.ts";

/** Who tells us of sales: a person of the brand or of our staff, or the brand's shop. */
export interface Teller {
  source: ConversionSource;
  actor: BrandActor | AdminActor | null;
  name: string;
}

/** What each entry came to, in their order. */
export type Judged = { entry: Entry } & (
  { result: "take"; revision: number } | { result: "known" } | { result: "problem"; problem: EntryProblem }
);

const keyOf = ({ orderId, kind }: { orderId: string; kind: string }) => `${kind}|${orderId}`;

/** The newest row of each order and kind that the entries name. */
async function knownRows(tx: Tx, dealId: string, entries: readonly Entry[]): Promise<Map<string, Known>> {
  const orderIds = [...new Set(entries.map(({ orderId }) => orderId))];
  const rows = await tx.conversion.findMany({
    where: { dealId, orderId: { in: orderIds }, kind: { not: "void" } },
    include: { voidedBy: { select: { id: true } } },
    orderBy: { revision: "asc" },
  });
  return new Map(
    rows.map((row) => [
      keyOf(row),
      { amount: row.amount, voided: row.voidedBy !== null, revision: row.revision },
    ]),
  );
}

/** What a deal's rows are judged by. At most four statements. */
export async function contextOf(tx: Tx, now: Date, deal: LoadedDeal): Promise<EntryContext> {
  const window = await tx.commission.findUnique({ where: { dealId: deal.id } });
  const open =
    window !== null &&
    (window.nextIssueAt !== null ||
      (await tx.commissionStatement.count({
        where: { dealId: deal.id, state: { in: ["issued", "questioned"] } },
      })) > 0);
  // Once the final one is agreed nothing adds to it; what it asked for too much is the room that corrections have.
  const over = open || window === null ? null : await overStated(tx, deal);
  const fits = (more: bigint) => over === null || over(more) >= 0n;
  return { window, currency: deal.currency, now, fits };
}

/**
 * What entries would come to, in their order; nothing is written. An order that comes twice among them counts once.
 * Under the deal's lock, or for a preview.
 */
export async function judgeEntries(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  source: ConversionSource,
  entries: readonly Entry[],
): Promise<Judged[]> {
  const context = await contextOf(tx, now, deal);
  const known = await knownRows(tx, deal.id, entries);
  let taken = 0n;
  const fits = (more: bigint) => context.fits(taken + more);
  return entries.map((entry): Judged => {
    const verdict = judgeEntry(entry, source, known.get(keyOf(entry)), { ...context, fits });
    if (verdict.take) {
      taken += signed(entry);
      known.set(keyOf(entry), { amount: signed(entry), voided: false, revision: verdict.revision });
      return { entry, result: "take", revision: verdict.revision };
    }
    return "known" in verdict
      ? { entry, result: "known" }
      : { entry, result: "problem", problem: verdict.problem };
  });
}

/**
 * Writes the entries that were judged good, under the deal's lock, and says what goes back of held statements. Returns how
 * many were new. The caller has refused when one of them is a problem: nothing is taken by halves.
 */
export async function writeConversions(
  tx: Tx,
  now: Date,
  deal: LoadedDeal,
  teller: Teller,
  judged: readonly Judged[],
): Promise<number> {
  const rows = judged.flatMap((one) => (one.result === "take" ? [one] : []));
  if (rows.length === 0) return 0;
  await tx.conversion.createMany({
    data: rows.map(({ entry, revision }) => ({
      ...{ dealId: deal.id, kind: entry.kind, source: teller.source, orderId: entry.orderId, revision },
      ...{ occurredAt: entry.occurredAt, amount: signed(entry), currency: entry.currency },
      ...{ enteredBy: teller.name, createdAt: now },
    })),
  });
  const returns = rows.filter(({ entry }) => entry.kind === "return").length;
  const event = {
    ...({ type: "commission.recorded", count: rows.length, source: teller.source } as const),
    ...(returns > 0 && { returns }),
  };
  await record(tx, now, teller.actor ?? SYSTEM, dealStream(deal), event);
  await adjustHeld(tx, now, deal);
  await watchCap(tx, now, deal);
  return rows.length;
}
