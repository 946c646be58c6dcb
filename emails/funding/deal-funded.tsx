import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { brandRows, creatorRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"deal_funded">;

export const subject = ({ data, f }: Props) =>
  data.side === "creator"
    ? data.product
      ? `Funds secured for ${clipped(data.briefTitle)}: ${clipped(data.product)} comes first`
      : `Your turn: funds secured for ${clipped(data.briefTitle)}, send your draft by ${f.day(data.draftBy)}`
    : `Funds secured for ${clipped(data.briefTitle)}: ${f.money(data.paid)}`;

export default function DealFunded(props: Props) {
  const { data, f } = props;
  const creator = data.side === "creator";
  return (
    <Message
      props={props}
      status={creator && !data.product ? ["turn", "Your turn"] : ["ok", "Funds secured"]}
      title={
        creator
          ? data.product
            ? "The money is in"
            : "The money is in. You can start"
          : "Funds secured, held until approval"
      }
      preview={
        data.product
          ? `${data.product} is sent first.`
          : creator
            ? `First draft by ${f.when(data.draftBy)}.`
            : `${data.creatorName} can start now.`
      }
      action={creator ? "Open the deal" : "See the deal"}
    >
      <P>
        {creator
          ? `${data.brandName} paid in full. The money is held until your work is approved, ${data.product ? `and the work on ${quoted(data.briefTitle)} begins when you have ${data.product}` : `so you can start on ${quoted(data.briefTitle)} now`}.`
          : `Your payment for ${quoted(data.briefTitle)} has arrived. It is held until you approve the work of ${data.creatorName}.`}
      </P>
      <Money
        f={f}
        rows={creator ? creatorRows(data) : brandRows({ gross: data.gross, cost: data.paid }, "You paid")}
      />
      {data.product ? (
        <Over
          who={`${data.product} goes to ${creator ? "you" : data.creatorName}`}
          then="Its receipt begins the time for the first draft. The one whose turn it is has a message of their own."
        />
      ) : (
        <Next
          who={creator ? "You send the first draft" : `${data.creatorName} sends the first draft`}
          until={f.when(data.draftBy)}
          then="The draft counts as late on the deal’s page, for both to see. The money stays held."
        />
      )}
    </Message>
  );
}
