import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";
import { rate, statementRows } from "./commission-parts.tsx";

type Props = NoticeProps<"commission_stated">;

export const subject = ({ data, f }: Props) =>
  `${data.answer ? "Issued again" : "To check"} until ${f.day(data.questionUntil)}: ${data.name}, ${clipped(data.briefTitle)}`;

export default function CommissionStated(props: Props) {
  const { data, f } = props;
  const own = data.side === "brand" ? data.cost : data.net;
  return (
    <Message
      props={props}
      status={["turn", "To check"]}
      title={data.answer ? "The statement was issued again" : "The statement is out"}
      preview={`${data.name}: ${f.money(own)}. Question it until ${f.when(data.questionUntil)}.`}
      action="See every order"
    >
      <P>
        {data.name}, {quoted(data.briefTitle)}: {rate(data.bps)} of what was sold, less returns.
      </P>
      {data.answer && <Quote from={`${data.brandName} answered`}>{data.answer}</Quote>}
      <Money f={f} rows={statementRows(data)} />
      {data.cap && (
        <P>
          Reached the agreed most of {f.money(data.cap)}; orders after it do not earn, unless earlier ones are
          sent back.
        </P>
      )}
      <Next
        who="You and the other side look at it. Either of you can question it, or agree at once"
        until={f.when(data.questionUntil)}
        then="The statement is agreed as it stands."
      />
    </Message>
  );
}
