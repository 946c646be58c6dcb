import { Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"vetting_more_needed">;

export const subject = (_: Props) => "Your turn: your vetting needs one more thing";

export default function VettingMoreNeeded(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="Your vetting needs one more thing"
      preview={data.reason}
      action="See what is missing"
    >
      <P>We looked at your request and cannot decide yet.</P>
      <Quote from="What is missing">{data.reason}</Quote>
      <Next
        who="You add it and send the request again"
        then="We look again. Until then nothing changes for you."
      />
    </Message>
  );
}
