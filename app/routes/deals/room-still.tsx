import { TurnBar } from "#app/components/deal/turn-bar.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { DISPUTE_WORDS } from "#app/domain/dispute/dispute.ts";
import type { RoomView } from "./room-view.server.ts";

/** A deal that stands still has no countdown: it says why, since when, and where it is settled. */
export function RoomStill({ room }: { room: RoomView }) {
  const { still, timeZone, now } = room;
  if (!still) return null;
  const since = formatInstant(still.since, timeZone, now);
  const to = (page: string) => (room.side === "admin" ? null : `/deals/${room.number}/${page}`);
  if (still.dispute) {
    const turn = room.turns.find(({ side }) => side === room.side);
    const place = room.may.rule ? `/admin/disputes/${still.dispute.id}` : to("dispute");
    return (
      <TurnBar
        mine={Boolean(turn)}
        title={turn ? "Your turn: answer the dispute" : "Paused: a dispute is open"}
        actions={
          place && (
            <ButtonLink size="l" look={turn ? "1" : "2"} to={place}>
              {turn ? "Answer the dispute" : "See the dispute"}
            </ButtonLink>
          )
        }
      >
        {DISPUTE_WORDS[still.dispute.state]}. The deal stands still since {since}: no limit runs, nothing is
        approved, accepted or cancelled, and nothing is paid out. When it is closed, every limit moves on by
        exactly that time.
      </TurnBar>
    );
  }
  if (still.kind === "chargeback")
    return (
      <TurnBar mine={false} title="Stands still: the card’s bank took the payment back">
        Since {since} no limit runs, and nothing is approved, paid out or refunded.{" "}
        {room.side === "brand"
          ? "If that was a mistake, ask your bank to withdraw it; that is the quickest way on. "
          : "Nothing is taken from the creator meanwhile. "}
        Our staff answer the bank with the contract, the approvals and the messages. When it has decided, both
        sides are told.
      </TurnBar>
    );
  const place = to("pause");
  return (
    <TurnBar
      mine={false}
      title="Paused by both sides"
      actions={
        place && (
          <ButtonLink size="l" look="2" to={place}>
            See the pause
          </ButtonLink>
        )
      }
    >
      The deal stands still since {since}
      {still.until ? ` and goes on by itself ${formatInstant(still.until, timeZone, now)}` : ""}. Either side
      can end the pause early. Every limit then moves on by exactly that time.
    </TurnBar>
  );
}

/** A pause that waits for the other side's answer. */
export function ProposedPause({ room }: { room: RoomView }) {
  const { proposed } = room;
  if (!proposed || room.side === "admin") return null;
  const mine = proposed.by === room.side;
  const who = room.side === "brand" ? room.creator.name : room.brand.name;
  return (
    <div className="mb-5">
      <Notice
        tone={mine ? "info" : "turn"}
        act={
          <ButtonLink look="2" to={`/deals/${room.number}/pause`}>
            {mine ? "See the proposal" : "Answer the proposal"}
          </ButtonLink>
        }
      >
        {mine ? "You" : who} proposed to pause this deal for {proposed.days}{" "}
        {proposed.days === 1 ? "day" : "days"}. Until it is accepted every limit goes on.
      </Notice>
    </div>
  );
}
