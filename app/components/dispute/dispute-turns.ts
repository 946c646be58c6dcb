import type { TurnCardView } from "#app/components/home/turn-card.tsx";
import type { WaitingView } from "#app/components/home/waiting-list.tsx";
import type { Side } from "#app/domain/access/actor.ts";
import type { DisputeState } from "#app/domain/dispute/dispute.ts";
import { reasonWords } from "#app/domain/dispute/reasons.ts";

/** A deal of a home with the dispute that is not closed, if any. */
export interface DisputedDeal {
  number: number;
  brief: { title: string };
  brand: { name: string };
  creator: { displayName: string };
  disputes: readonly {
    id: string;
    state: DisputeState;
    reason: string;
    stateSince: Date;
    dueAt: Date | null;
    brandAcceptedAt: Date | null;
    creatorAcceptedAt: Date | null;
  }[];
}

const otherOf = (deal: DisputedDeal, side: Side) =>
  side === "brand" ? deal.creator.displayName : deal.brand.name;
const placeOf = ({ number }: DisputedDeal) => `/deals/${number}/dispute`;

/** Rulings that this side can accept or appeal, as cards of its home. The answer to a dispute is a turn of its deal. */
export function rulingTurns(deals: readonly DisputedDeal[], side: Side): TurnCardView[] {
  return deals.flatMap((deal) =>
    deal.disputes
      .filter(
        (one) => one.state === "ruled" && !(side === "brand" ? one.brandAcceptedAt : one.creatorAcceptedAt),
      )
      .map((one) => ({
        key: `ruling-${one.id}`,
        who: otherOf(deal, side),
        isBrand: side === "creator",
        made: [],
        title: `Accept the ruling about “${deal.brief.title}”, or appeal`,
        sentence: `${reasonWords(one.reason)}. Our staff has ruled, with reasons. An appeal is heard once, by somebody else.`,
        limit: one.dueAt && {
          deadline: one.dueAt,
          start: one.stateSince,
          atZero: "then the ruling takes effect",
        },
        money: null,
        to: placeOf(deal),
        button: "Read the ruling",
      })),
  );
}

/** Disputes that our staff decides, and rulings that only the other side can still appeal. */
export function disputeWaits(deals: readonly DisputedDeal[], side: Side): WaitingView[] {
  return deals.flatMap((deal) =>
    deal.disputes.flatMap((one): WaitingView[] => {
      const row = { key: `dispute-${one.id}`, isBrand: true, money: null, to: placeOf(deal) };
      const title = `“${deal.brief.title}”`;
      if (one.state === "answered" || one.state === "appealed")
        return [
          {
            ...row,
            who: "Sweetspot",
            does: `${one.state === "answered" ? "rules on the dispute" : "decides the appeal"} about ${title}`,
            limit: one.dueAt && { deadline: one.dueAt, atZero: "at the latest" },
          },
        ];
      if (one.state !== "ruled" || !(side === "brand" ? one.brandAcceptedAt : one.creatorAcceptedAt))
        return [];
      return [
        {
          ...row,
          who: otherOf(deal, side),
          isBrand: side === "creator",
          does: `can still appeal the ruling about ${title}`,
          limit: one.dueAt && { deadline: one.dueAt, atZero: "then the ruling takes effect" },
        },
      ];
    }),
  );
}
