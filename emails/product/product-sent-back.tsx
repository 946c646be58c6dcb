import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"product_sent_back">;

export const subject = ({ data }: Props) =>
  `On its way back: ${clipped(data.product)} from ${data.creatorName}`;

export default function ProductSentBack(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.product} is on its way back`}
      preview={`With ${data.carrier}, ${data.tracking}.`}
      action={"Say that it is back"}
    >
      <P>
        {data.creatorName} sent back {data.product} of {quoted(data.briefTitle)}.
      </P>
      <Quote from={data.carrier}>
        {data.trackingUrl ? `${data.tracking}\n${data.trackingUrl}` : data.tracking}
      </Quote>
      <Next who="You say when it is back" until={f.when(data.dueAt)} then="It counts as returned." />
    </Message>
  );
}
