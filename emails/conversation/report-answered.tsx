import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"report_answered">;

export const subject = ({ data }: Props) =>
  data.removed
    ? `The message that you reported was removed`
    : `We looked at the message that you reported, and it stays`;

export default function ReportAnswered(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["idle", data.removed ? "Removed" : "Looked at"]}
      title={data.removed ? "The message was removed" : "The message stays"}
      preview={`About a message of ${data.author}.`}
      action="Open the conversation"
      why="You get this because you reported a message."
    >
      <P>
        A moderator looked at the message of {data.author} about {quoted(data.briefTitle)} that you reported
        {data.removed
          ? " and removed it. The author was told why."
          : ". It does not break the rules, so it stays."}
      </P>
      <Over then="You can block further messages in the conversation at any time." />
    </Message>
  );
}
