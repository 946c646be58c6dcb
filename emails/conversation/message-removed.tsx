import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"message_removed">;

export const subject = ({ data }: Props) => `Your message about ${clipped(data.briefTitle)} was removed`;

export default function MessageRemoved(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["bad", "Removed"]}
      title="One of your messages was removed"
      preview={data.reason}
      action="Open the conversation"
    >
      <P>
        A moderator looked at a message that you wrote about {quoted(data.briefTitle)} and removed it. The
        other side no longer sees it.
      </P>
      <Quote from="Your message">{data.excerpt}</Quote>
      <Quote from="Reason">{data.reason}</Quote>
      <Over then="The conversation goes on. What was agreed in a deal is not touched by this." />
    </Message>
  );
}
