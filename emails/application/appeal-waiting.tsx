import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"appeal_waiting">;

export const subject = ({ data }: Props) =>
  `Your turn: look again at a signal of ${data.creatorName}, ${clipped(data.briefTitle)}`;

export default function AppealWaiting(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.creatorName} asks us to look again`}
      preview={data.reason}
      action="Read the appeal"
    >
      <P>
        It is about “{data.signal}” on the application to {quoted(data.briefTitle)} of {data.brandName}.
      </P>
      <Quote from={`${data.creatorName} writes`}>{data.reason}</Quote>
      <Next
        who="You, or another moderator, keep the signal or set it aside"
        then="Both sides are told with your reason."
      />
    </Message>
  );
}
