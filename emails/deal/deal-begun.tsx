import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"deal_begun">;

export const subject = ({ data, f }: Props) =>
  data.side === "creator" && !data.product
    ? `Your turn: ${clipped(data.briefTitle)} has begun, send your draft by ${f.day(data.draftBy)}`
    : `${clipped(data.briefTitle)} has begun${data.product ? `: ${clipped(data.product)} comes first` : ""}`;

export default function DealBegun(props: Props) {
  const { data, f } = props;
  const creator = data.side === "creator";
  return (
    <Message
      props={props}
      status={creator && !data.product ? ["turn", "Your turn"] : ["ok", "Begun"]}
      title="Both have signed, and the deal has begun"
      preview={data.product ? `${data.product} is sent first.` : `First draft by ${f.when(data.draftBy)}.`}
      action="Open the deal"
    >
      <P>
        {quoted(data.briefTitle)} has no fixed fee, so there are no funds to secure.{" "}
        {data.beside
          ? `${creator ? "You get" : `${data.creatorName} gets`} ${data.beside}, as the contract says.`
          : null}
      </P>
      {data.product ? (
        <Over
          who={`${data.product} goes to ${creator ? "you" : data.creatorName}`}
          then="Its receipt begins the time for the first draft. The one whose turn it is has a message of their own."
        />
      ) : (
        <Next
          who={creator ? "You send the first draft" : `${data.creatorName} sends the first draft`}
          until={f.when(data.draftBy)}
          then="The draft counts as late on the deal’s page, for both to see."
        />
      )}
    </Message>
  );
}
