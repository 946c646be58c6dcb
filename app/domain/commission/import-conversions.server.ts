import { act } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { ENTRY_PROBLEMS } from "./conversion.ts";
import { commissionDeal } from "./load.server.ts";
import type { LineProblem, OrderLine } from "./read-orders.ts";
import { judgeEntries, writeConversions } from "./record-conversions.server.ts";

/** What a file would bring, or brought. Minor units. */
export interface Imported {
  added: number;
  known: number;
  sales: bigint;
  returned: bigint;
  problems: LineProblem[];
}

/**
 * Looks at a file's orders, and with `write` takes them: all or none. A line that cannot be taken is named and then nothing
 * is written; an order that is there already counts once. Refuses: not_allowed, not_found.
 */
export function importConversions(
  actor: BrandActor,
  dealNumber: number,
  orders: readonly OrderLine[],
  { write }: { write: boolean },
): Promise<Result<Imported>> {
  return act(async (tx, now) => {
    if (!can(actor, "deal.fund")) return refuse("not_allowed");
    const deal = await commissionDeal(tx, actor, dealNumber);
    if (!deal) return refuse("not_found");
    const judged = await judgeEntries(
      tx,
      now,
      deal,
      "file",
      orders.map(({ entry }) => entry),
    );
    const problems = judged.flatMap((one, index) =>
      one.result === "problem"
        ? [{ line: orders[index]?.line ?? 0, problem: ENTRY_PROBLEMS[one.problem] }]
        : [],
    );
    const fresh = judged.filter(({ result }) => result === "take");
    const sum = (kind: "sale" | "return") =>
      fresh.reduce((all, { entry }) => (entry.kind === kind ? all + entry.amount : all), 0n);
    const teller = { source: "file", actor, name: actor.name } as const;
    if (write && problems.length === 0) await writeConversions(tx, now, deal, teller, judged);
    return done({
      ...{ added: fresh.length, known: judged.filter(({ result }) => result === "known").length },
      ...{ sales: sum("sale"), returned: sum("return"), problems },
    });
  });
}
