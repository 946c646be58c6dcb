import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"product_received">;

export const subject = ({ data }: Props) =>
  data.side === "creator"
    ? `${clipped(data.product)} counts as received`
    : `Received: ${clipped(data.product)}`;

export default function ProductReceived(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={data.side === "creator" ? ["turn", "Your turn"] : ["ok", "Received"]}
      title={
        data.automatic ? `${data.product} counts as received` : `${data.creatorName} has ${data.product}`
      }
      preview={data.draftBy ? `The draft is due ${f.when(data.draftBy)}.` : "The deal has ended meanwhile."}
      action={"Open the deal"}
    >
      <P>
        {data.automatic
          ? `Nobody reported a problem in time, so ${data.product} for ${quoted(data.briefTitle)} counts as received.`
          : `${data.creatorName} confirmed that ${data.product} for ${quoted(data.briefTitle)} has arrived.`}
      </P>
      {data.draftBy ? (
        <Next
          who={
            data.side === "creator" ? "You send the first draft" : `${data.creatorName} sends the first draft`
          }
          until={f.when(data.draftBy)}
          then="The draft counts as late on the deal’s page, for both to see."
        />
      ) : (
        <Over then="The deal ended while the parcel was on its way; its work stays cancelled." />
      )}
    </Message>
  );
}
