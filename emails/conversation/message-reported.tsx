import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"message_reported">;

export const subject = ({ data }: Props) => `Your turn: a message of ${data.author} was reported`;

export default function MessageReported(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.reporter} reported a message`}
      preview={`The reason: ${data.reason}.`}
      action="Look at the report"
    >
      <P>
        {data.reporter} reported a message of {data.author} in the conversation about{" "}
        {quoted(data.briefTitle)}. The reason given: {data.reason}.
      </P>
      <Next
        who="You, or another moderator, remove the message or dismiss the report"
        then="Whoever reported it is told what you decided."
      />
    </Message>
  );
}
