import { Form } from "@remix-run/react";
import { KIND_WORDS } from "#app/domain/amendment/amendment.ts";
import { Button, ButtonLink } from "#app/components/ui/button.tsx";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import type { RoomView } from "./room-view.server.ts";

const ENDED: Record<string, string> = {
  not_signed: "Not signed in time. The deal lapsed and the slot is open again. Nobody owes anything.",
  not_funded: "Not funded in time. The deal lapsed and the slot is open again. Nobody owes anything.",
  programme_paused: "The programme was paused before this month was funded. Nobody owes anything for it.",
  programme_ending:
    "The programme ends before this month, which was not funded. Nobody owes anything for it.",
  cancelled_by_brand:
    "The brand cancelled this deal. What the creator keeps is paid out after its hold; the rest goes back to the card that paid.",
  dispute_ruled:
    "This deal ended with the ruling of a dispute. Its reasons and what each side got stand there.",
  cancelled_by_creator:
    "The creator cancelled this deal. What was held for work that was not accepted goes back to the card that paid.",
};

const MONTH_LAPSED =
  "Not funded in time. This month lapsed, and the programme goes on. Nobody owes anything.";

/** Why it ended, in a sentence. */
function endWords({ cancelReason, programme }: RoomView): string {
  if (cancelReason === "not_funded" && programme && programme.period > 1) return MONTH_LAPSED;
  return ENDED[cancelReason ?? ""] ?? "This deal has ended.";
}

function openWords({ number, kind, mine, state }: NonNullable<RoomView["amendments"]["open"]>): string {
  const what = `Amendment ${number}, ${KIND_WORDS[kind].label.toLowerCase()},`;
  if (state === "funding") return `${what} is signed and waits for ${mine ? "your payment" : "the funds"}.`;
  return mine ? `${what} waits for your answer.` : `${what} waits for the other side.`;
}

/** What the card's bank took back, for each side. */
function takenWords({ side, taken, currency }: RoomView): string {
  const sum = taken ? formatMoney(taken.amount, currency) : "";
  if (taken?.aside)
    return taken.lost
      ? `The card’s bank kept a payment of ${sum} that was going back anyway. Nothing else changes.`
      : `The card’s bank took back a payment of ${sum} that was going back anyway. The deal’s own money is not in question; nothing else changes.`;
  if (!taken?.lost)
    return side === "creator"
      ? `The card’s bank took ${sum} for this deal back. Our staff answer the bank; nothing is taken from you meanwhile.`
      : `The card’s bank took ${sum} for this deal back. ${side === "brand" ? "If that was a mistake, ask your bank to withdraw it. " : ""}Our staff answer the bank; what is not paid out yet waits.`;
  if (side !== "creator") return `The card’s bank decided for the card holder and keeps ${sum} of this deal.`;
  return taken.owed
    ? `The card’s bank kept ${sum} of this deal. Part of it is owed back by you; why, and how it comes off, stands on your money page.`
    : `The card’s bank kept ${sum} of this deal. What you have earned stays yours.`;
}

/** What the reader should know before anything else: what was just done, what is on its way, what is missing. */
export function RoomNotices({
  room,
  said,
  paymentPending,
}: {
  room: RoomView;
  said: string | null;
  paymentPending: boolean;
}) {
  const earned = room.deliverables.some((item) => item.payout !== null && item.payout.state !== "paid");
  return (
    <div className="stack mb-5 empty:hidden">
      {said && <Notice tone="ok">{said}</Notice>}
      {paymentPending && (
        <Notice>
          Your payment is being confirmed by the payment processor. This takes a few seconds; reload the page
          to see it. Nothing is charged twice.
        </Notice>
      )}
      {room.paymentReturned && room.side !== "creator" && (
        <Notice tone="bad">
          A payment could not be used for this deal and goes back to the card it came from.
        </Notice>
      )}
      {room.amendments.open && (
        <div className={`notice ${room.amendments.open.mine ? "turn" : ""}`}>
          <div className="flex flex-wrap gap-3 items-center justify-between w-full">
            <span>{openWords(room.amendments.open)}</span>
            <ButtonLink
              size="s"
              look="2"
              to={`/deals/${room.number}/amendments/${room.amendments.open.number}`}
            >
              Open the amendment
            </ButtonLink>
          </div>
        </div>
      )}
      {room.state === "cancelled" && <Notice>{endWords(room)}</Notice>}
      {room.taken && (
        <Notice
          tone={room.taken.lost || room.taken.aside ? "info" : "bad"}
          act={
            room.taken.owed && room.side === "creator" ? (
              <ButtonLink size="s" look="2" to="/creator/money">
                Your money
              </ButtonLink>
            ) : undefined
          }
        >
          {takenWords(room)}
        </Notice>
      )}
      {room.needsPayoutSetup && (room.state === "active" || earned) && (
        <div className="notice turn">
          <div className="flex flex-wrap gap-3 items-center justify-between w-full">
            <span>
              Set up your payout account, so that the money can reach you the moment it is released.
            </span>
            <Form method="post" action="/creator/payouts/setup">
              <Button size="s">Set up payouts</Button>
            </Form>
          </div>
        </div>
      )}
    </div>
  );
}
