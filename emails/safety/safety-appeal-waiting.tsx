import { Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"safety_appeal_waiting">;

export const subject = ({ data }: Props) =>
  `Your turn: look again at a finding about ${data.creatorName}, ${data.category}`;

export default function SafetyAppealWaiting(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.creatorName} asks us to look again`}
      preview={data.reason}
      action="Read the appeal"
    >
      <P>It is about “{data.category}” in the brand safety report on one of their posts.</P>
      <Quote from={`${data.creatorName} writes`}>{data.reason}</Quote>
      <Next
        who="You, or another moderator, keep the finding or set it aside"
        then="The creator is told with your reason. Brands read a finding that is set aside no more."
      />
    </Message>
  );
}
