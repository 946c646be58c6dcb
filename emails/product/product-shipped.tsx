import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"product_shipped">;

export const subject = ({ data }: Props) => `On its way: ${clipped(data.product)} from ${data.brandName}`;

export default function ProductShipped(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.product} is on its way`}
      preview={`With ${data.carrier}, ${data.tracking}.`}
      action={"Say that it arrived"}
    >
      <P>
        {data.brandName} sent {data.product} for {quoted(data.briefTitle)}.
      </P>
      <Quote from={data.carrier}>
        {data.trackingUrl ? `${data.tracking}\n${data.trackingUrl}` : data.tracking}
      </Quote>
      <Next
        who="You say when it arrives, or that it is damaged or missing"
        until={f.when(data.dueAt)}
        then="It counts as received, and the time for your first draft begins."
      />
    </Message>
  );
}
