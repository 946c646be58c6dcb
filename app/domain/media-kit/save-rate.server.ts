import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { parseMoney } from "../ledger/money.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { MOST_RATES, type RateInput } from "./kit-forms.ts";
import { lockKit } from "./order.server.ts";

/** Sets the "from" price of a platform's format: one line each. Refuses: kit_full, price_outside. */
export function saveRate(actor: CreatorActor, input: RateInput): Promise<Result<{ lineId: string }>> {
  return act(async (tx, now) => {
    const { creatorId } = actor;
    const { platform, format, currency } = input;
    const price = parseMoney(input.amount, currency);
    if (!price.ok) return refuse("price_outside");
    await lockKit(tx, creatorId);
    const value = { amount: price.amount, currency };
    const known = await tx.rateCardLine.updateManyAndReturn({
      where: { creatorId, platform, format },
      data: value,
      select: { id: true },
    });
    if (known[0]) return done({ lineId: known[0].id });
    const position = await tx.rateCardLine.count({ where: { creatorId } });
    if (position >= MOST_RATES) return refuse("kit_full", { most: String(MOST_RATES) });
    const line = { creatorId, platform, format, position, createdAt: now, ...value };
    const made = await tx.rateCardLine.create({ data: line, select: { id: true } });
    return done({ lineId: made.id });
  });
}

/** Takes a price off the rate card. Twice is once. */
export function removeRate(actor: CreatorActor, lineId: string): Promise<Result> {
  return act(async (tx) => {
    await tx.rateCardLine.deleteMany({ where: { id: lineId, creatorId: actor.creatorId } });
    return done(null);
  });
}
