import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"live_problem">;

export const subject = ({ data, f }: Props) =>
  `Your turn: fix the post for ${data.deliverable} by ${f.day(data.dueAt)}`;

export default function LiveProblem(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.brandName} found a problem with the post`}
      preview={data.problem}
      action="Open the deal"
    >
      <P>
        {data.brandName} checked your post of {data.deliverable} for {quoted(data.briefTitle)}.
      </P>
      <Quote from={`${data.brandName} writes`}>{data.problem}</Quote>
      <Next
        who="You fix the post and add its address again"
        until={f.when(data.dueAt)}
        then="The post counts as late on the deal’s page, for both to see. The money stays held."
      />
    </Message>
  );
}
