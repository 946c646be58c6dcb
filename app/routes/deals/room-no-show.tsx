import { Link } from "@remix-run/react";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { noShowsOf, type NoShow } from "#app/domain/deal/no-show.ts";
import type { RoomView } from "./room-view.server.ts";

function Row({ one, room }: { one: NoShow; room: RoomView }) {
  const { timeZone, now } = room;
  const { byItself, remedy } = one;
  return (
    <li className="grid gap-2">
      <p className="t-strong">{one.what}</p>
      {byItself && (
        <p className="t-2">
          From {formatInstant(byItself.at, timeZone, now)} {byItself.words}.
        </p>
      )}
      {remedy && (
        <>
          <p className="t-2">{remedy.words}</p>
          {remedy.open && room.may.end ? (
            <div>
              <ButtonLink look="2" size="s" to={`/deals/${room.number}/${remedy.act}`}>
                {remedy.act === "cancel" ? "Cancel without a fee" : "Open a dispute"}
              </ButtonLink>
            </div>
          ) : (
            !remedy.open && <p className="t-strong">From {formatInstant(remedy.from, timeZone, now)}</p>
          )}
        </>
      )}
    </li>
  );
}

/** What follows when somebody does not show, with the act that mends it; and the ways to stop or end the deal. */
export function RoomNoShow({ room }: { room: RoomView }) {
  const { side } = room;
  if (side === "admin" || !["signing", "funding", "active"].includes(room.state)) return null;
  const rows = room.still ? [] : noShowsOf(room.turns, side, room.now);
  return (
    <SectionCard id="no-show" title="If somebody does not show">
      <div className="grid gap-4">
        {rows.length > 0 ? (
          <ul className="grid gap-4">
            {rows.map((one) => (
              <Row key={one.key} one={one} room={room} />
            ))}
          </ul>
        ) : (
          <p className="t-2">
            {room.still ? "Nothing runs while the deal stands still." : "Nobody owes anything now."}
          </p>
        )}
        {room.state === "active" && room.may.end && !room.still && (
          <p className="t-small t-2">
            Not as agreed?{" "}
            <Link className="link" to={`/deals/${room.number}/dispute`}>
              Open a dispute
            </Link>
            {". "}Something that nobody could foresee?{" "}
            <Link className="link" to={`/deals/${room.number}/pause`}>
              Propose a pause
            </Link>
            .
          </p>
        )}
      </div>
    </SectionCard>
  );
}
