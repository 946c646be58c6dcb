import { act } from "../../db.server.ts";
import { lockedDeal } from "../deal/load.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { type Entry, ENTRY_PROBLEMS } from "./conversion.ts";
import { judgeEntries, writeConversions } from "./record-conversions.server.ts";

/** Whether a key exists and was not revoked. */
export async function isLiveKey(keyId: string): Promise<boolean> {
  const found = await act(async (tx) =>
    done(await tx.conversionKey.count({ where: { id: keyId, revokedAt: null } })),
  );
  return found.ok && found.value === 1;
}

/**
 * An order that a brand's shop tells of, after its signature was checked. Told twice it counts once. Refuses: not_found (no
 * such key, or no such deal of its brand with a commission), conversion_refused.
 */
export function receiveConversion(
  keyId: string,
  dealNumber: number,
  entry: Entry,
): Promise<Result<{ added: boolean }>> {
  return act(async (tx, now) => {
    const key = await tx.conversionKey.findFirst({ where: { id: keyId, revokedAt: null } });
    if (!key) return refuse("not_found");
    const own = await tx.deal.findFirst({
      where: { number: dealNumber, brandId: key.brandId },
      select: { id: true },
    });
    const deal = own && (await lockedDeal(tx, own.id));
    if (!deal?.body.commission) return refuse("not_found");
    const judged = await judgeEntries(tx, now, deal, "call", [entry]);
    const [one] = judged;
    if (one?.result === "problem")
      return refuse("conversion_refused", { problem: ENTRY_PROBLEMS[one.problem], code: one.problem });
    const name = `Key …${keyId.slice(-4)}`;
    const added = await writeConversions(tx, now, deal, { source: "call", actor: null, name }, judged);
    await tx.conversionKey.update({ where: { id: key.id }, data: { lastUsedAt: now } });
    return done({ added: added === 1 });
  });
}
