import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"product_problem">;

export const subject = ({ data }: Props) =>
  `Your turn: ${clipped(data.product)} ${data.what === "damaged" ? "arrived damaged" : "did not arrive"}`;

export default function ProductProblem(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={data.what === "damaged" ? `${data.product} arrived damaged` : `${data.product} did not arrive`}
      preview={data.problem}
      action={"Send another"}
    >
      <P>
        {data.creatorName} reports this for {quoted(data.briefTitle)}. The time for the draft has not begun.
      </P>
      <Quote from={`${data.creatorName} writes`}>{data.problem}</Quote>
      <Next
        who="You send another one"
        until={f.when(data.dueAt)}
        then={`${data.creatorName} may end the deal and keeps what you would owe for a cancellation.`}
      />
    </Message>
  );
}
