import { Form, Link } from "@remix-run/react";
import { turnContext, waitingWords } from "#app/components/deal/turn-words.ts";
import { TurnBar } from "#app/components/deal/turn-bar.tsx";
import { Button, ButtonLink } from "#app/components/ui/button.tsx";
import { disclosureBlock } from "#app/domain/content/disclosure/finding.ts";
import { atZeroOf, TURN_BUTTON, turnTitle, type Turn } from "#app/domain/deal/turn.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import type { RoomView } from "./room-view.server.ts";

const PRODUCT_ACTS = new Set<Turn["act"]>([
  "give_address",
  "ship_product",
  "confirm_product",
  "confirm_return",
]);

function TurnAction({ room, turn }: { room: RoomView; turn: Turn }) {
  const base = `/deals/${room.number}`;
  const words = TURN_BUTTON[turn.act];
  const item = turn.deliverable?.id;
  if (turn.act === "sign" && room.may.sign) {
    return (
      <ButtonLink size="l" to={`${base}/contract`}>
        {words}
      </ButtonLink>
    );
  }
  if (turn.amendment && (turn.act === "sign_amendment" ? room.may.sign : room.may.fund)) {
    return (
      <ButtonLink size="l" to={`${base}/amendments/${turn.amendment.number}`}>
        {words}
      </ButtonLink>
    );
  }
  if (turn.act === "fund" && room.may.fund) {
    return (
      <Form method="post" action={`${base}/fund`} reloadDocument>
        <Button size="l" full>
          Pay {formatMoney(room.gross + room.brandFee, room.currency)}
        </Button>
        <p className="t-small mt-2 text-center">
          <Link className="link" to={`${base}/fund`}>
            With a saved card, or for several deals
          </Link>
        </p>
      </Form>
    );
  }
  if (PRODUCT_ACTS.has(turn.act) && (room.side === "creator" || room.may.ship)) {
    return (
      <ButtonLink size="l" to={`${base}/product`}>
        {words}
      </ButtonLink>
    );
  }
  if (turn.act === "answer_dispute" && room.may.sign) {
    return (
      <ButtonLink size="l" to={`${base}/dispute`}>
        {words}
      </ButtonLink>
    );
  }
  if (turn.act === "send_draft" || turn.act === "fix_draft") {
    return (
      <ButtonLink size="l" to={`${base}/deliverables/${item}/draft`}>
        {words}
      </ButtonLink>
    );
  }
  const allowed = { review_draft: room.may.review, check_live: room.may.confirm, post_live: room.may.create };
  if (turn.act in allowed && allowed[turn.act as keyof typeof allowed]) {
    return (
      <a className="btn btn-1 btn-l" href={`#act-${item}`}>
        {words}
      </a>
    );
  }
  return (
    <p className="t-small t-2">Your role does not decide this. Ask an owner or a manager of your team.</p>
  );
}

/** What happens at the limit. Silence approves and accepts, but never without the disclosure. */
function atZero(room: RoomView, turn: Turn): string {
  const item = room.deliverables.find((one) => one.id === turn.deliverable?.id);
  const draft = item?.drafts[0];
  const post = item?.live[0];
  const back = "then it goes back to the creator, because the caption does not disclose the ad";
  if (turn.act === "review_draft" && draft && disclosureBlock(draft.disclosure)) return back;
  if (turn.act === "check_live" && post && !post.override && disclosureBlock(post.disclosure)) return back;
  return atZeroOf(turn);
}

const STUCK = ["failed", "needs_review", "blocked_payee"];

/** All work is accepted: what the money does. */
function doneWords({ gross, deliverables }: RoomView): string {
  if (gross === 0n) return "Nobody has to act.";
  return deliverables.some(({ payout }) => payout && STUCK.includes(payout.state))
    ? "The work is done. A payout has not left yet; what it waits for stands beside its item."
    : "The payout is on its way; the dates stand beside each item. Nobody has to act.";
}

/** Whose turn it is, what to do next, until when; the most urgent of the reader's own acts first. */
export function RoomTurn({ room }: { room: RoomView }) {
  const mine = room.turns.find((turn) => turn.side === room.side);
  const turn = mine ?? room.turns[0];
  const item = room.deliverables.find((one) => one.id === turn?.deliverable?.id);
  const names = {
    brandName: room.brand.name,
    creatorName: room.creator.name,
    brandPays: formatMoney(room.gross + room.brandFee, room.currency),
    paid: room.gross > 0n,
    itemNets: formatMoney(item ? item.gross - item.creatorFee : 0n, room.currency),
    posted: !item?.contentOnly,
  };
  if (!turn) {
    if (room.state !== "active") return null;
    return (
      <TurnBar mine={false} title="All work is accepted">
        {doneWords(room)}
      </TurnBar>
    );
  }
  const title = turnTitle(turn, room.brief.title);
  const countdown = turn.dueAt
    ? {
        deadline: turn.dueAt,
        start: turn.since,
        now: room.now,
        atZero: atZero(room, turn),
        timeZone: room.timeZone,
      }
    : undefined;
  return (
    <TurnBar
      mine={Boolean(mine)}
      title={
        mine
          ? `Your turn: ${title[0]?.toLowerCase()}${title.slice(1)}`
          : `Their turn: ${title[0]?.toLowerCase()}${title.slice(1)}`
      }
      countdown={countdown}
      actions={mine && <TurnAction room={room} turn={turn} />}
    >
      {mine ? turnContext(turn, names) : waitingWords(turn, names)}
    </TurnBar>
  );
}
