import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Pay, Quote, Rows } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { otherTotal, ownRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"counter_received">;

const otherOf = ({ side, brandName, creatorName }: Props["data"]) =>
  side === "brand" ? creatorName : brandName;

/** An email is no place for forty rows: the page has them all. */
const SHOWN = 8;

export const subject = ({ data, f }: Props) =>
  `Your turn: answer ${otherOf(data)}’s counter-offer for ${clipped(data.briefTitle)} by ${f.day(data.expiresAt)}`;

function leftWords(left: number): string {
  if (left === 0) return "No counter-offers are left: you accept or decline";
  return `You accept, decline or counter; ${left === 1 ? "one counter-offer is" : `${left} counter-offers are`} left`;
}

export default function CounterReceived(props: Props) {
  const { data, f } = props;
  const other = otherOf(data);
  const [own, verb] =
    data.side === "brand" ? ([data.cost, "You pay"] as const) : ([data.net, "You net"] as const);
  const sum = BigInt(own.amount) > 0n ? `${verb} ${f.money(own)}` : "No fixed fee";
  const more = data.changes.length - SHOWN;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${other} makes a counter-offer`}
      preview={`${sum}. Answer by ${f.when(data.expiresAt)}.`}
      action="Read the terms"
    >
      <P>
        {other} answered the offer for {quoted(data.briefTitle)} with other terms. Everything that is not
        listed here stays as it was.
      </P>
      <Rows
        caption={more > 0 ? `What changes, the first ${SHOWN}` : "What changes"}
        head={["", "Before", "Now"]}
        rows={data.changes
          .slice(0, SHOWN)
          .map(({ label, was, is }) => [label, was ?? "Not part of it", is ?? "Not part of it"])}
      />
      {more > 0 && <P>And {more} more: the page shows them all.</P>}
      <Pay f={f} beside={data.beside} rows={ownRows(data)} />
      {BigInt(data.gross.amount) > 0n && <P>{otherTotal(data, f)}</P>}
      {data.message.trim() !== "" && <Quote from={`${other} writes`}>{data.message}</Quote>}
      <Next
        who={leftWords(data.countersLeft)}
        until={f.when(data.expiresAt)}
        then="The counter-offer lapses; nothing is agreed and nothing is owed."
      />
    </Message>
  );
}
