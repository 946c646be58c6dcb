import { db } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { declineWords, type WaysToPay } from "#app/domain/card/card.ts";
import { savedCards } from "#app/domain/card/saved-cards.server.ts";
import type { PayFor } from "./to-pay.server.ts";

/** What became of the newest payment for something. */
export function standingOf(
  last: { state: string; cardId: string | null; declineCode: string | null } | null | undefined,
): Pick<WaysToPay, "underWay" | "trouble"> {
  return {
    underWay: last?.state === "open" && last.cardId !== null,
    trouble: last?.state === "expired" && last.declineCode ? declineWords(last.declineCode) : null,
  };
}

/** The ways to pay for an amendment or a statement of the brand's own deal. Two statements. */
export async function waysToPay(
  actor: BrandActor,
  { deal: number, amendment, statement }: PayFor,
  now: Date,
): Promise<WaysToPay> {
  const [cards, last] = await Promise.all([
    savedCards(actor, now),
    db.funding.findFirst({
      where: {
        deal: { number, brandId: actor.brandId },
        ...(amendment === undefined ? {} : { amendment: { number: amendment } }),
        ...(statement === undefined ? {} : { statement: { number: statement } }),
      },
      orderBy: { createdAt: "desc" },
      select: { state: true, cardId: true, declineCode: true },
    }),
  ]);
  return { cards, ...standingOf(last) };
}
