import { Notice } from "#app/components/ui/notice.tsx";
import type { WaysToPay } from "#app/domain/card/card.ts";

/** What became of the last try with a saved card: its bank has not answered, or it said no. Nothing where all is well. */
export function CardStanding({ underWay, trouble }: Pick<WaysToPay, "underWay" | "trouble">) {
  if (underWay) return <Notice>A payment with a card is under way. This page knows more in a minute.</Notice>;
  return trouble && <Notice tone="bad">{trouble}</Notice>;
}
