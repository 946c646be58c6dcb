import { Badge } from "#app/components/ui/badge.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import type { DealState } from "#app/domain/deal/deal.ts";
import type { Turn, TurnAct } from "#app/domain/deal/turn.ts";

const ACT_WORDS: Record<TurnAct, string> = {
  sign: "sign",
  fund: "secure the funds",
  give_address: "give the delivery address",
  ship_product: "send the product",
  confirm_product: "confirm the product",
  confirm_return: "confirm the return",
  send_draft: "send the draft",
  fix_draft: "send the changed draft",
  review_draft: "review the draft",
  post_live: "publish and send the link",
  check_live: "check the live post",
  sign_amendment: "sign the amendment",
  fund_amendment: "pay for the amendment",
  answer_dispute: "answer the dispute",
};

interface Props {
  state: DealState;
  turn: Turn | null;
  /** It stands still: a dispute is open, or both sides agreed to pause. */
  paused?: "dispute" | "agreed" | "chargeback" | null;
  side: "brand" | "creator" | "admin";
  timeZone: string;
  now: Date;
  /** Whether a fee was agreed; left out where there always is one. */
  paid?: boolean;
}

/** One badge: whose turn it is and until when, or how the deal ended. */
export function DealStatus({ state, turn, paused, side, timeZone, now, paid = true }: Props) {
  if (state === "completed")
    return (
      <Badge tone="ok" icon="circle-check">
        {paid ? "Paid" : "Complete"}
      </Badge>
    );
  if (state === "cancelled") return <Badge icon="ban">Ended</Badge>;
  if (paused && !turn)
    return (
      <Badge icon={paused === "dispute" ? "gavel" : "pause"}>
        {{ dispute: "Dispute", agreed: "Paused", chargeback: "Chargeback" }[paused]}
      </Badge>
    );
  if (!turn)
    return (
      <Badge tone="ok" icon="wallet">
        Payout on its way
      </Badge>
    );
  const mine = turn.side === side;
  const who = mine
    ? "Your turn"
    : side === "admin"
      ? `${turn.side === "brand" ? "Brand" : "Creator"}'s turn`
      : "Their turn";
  return (
    <span className="inline-grid gap-1 justify-items-start">
      <Badge tone={mine ? "turn" : "idle"} icon={mine ? "circle" : "hourglass"}>
        {who}
      </Badge>
      <span className="t-small t-2">
        {ACT_WORDS[turn.act]}
        {turn.dueAt ? ` by ${formatDay(turn.dueAt, timeZone, now)}` : ""}
      </span>
    </span>
  );
}
