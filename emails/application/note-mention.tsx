import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"note_mention">;

export const subject = ({ data }: Props) =>
  `${data.authorName} named you in a note on ${data.creatorName}, ${clipped(data.briefTitle)}`;

export default function NoteMention(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["idle", "Team note"]}
      title={`${data.authorName} named you in a note`}
      preview={data.note}
      action="Read the note"
    >
      <P>
        It stands with {data.creatorName}’s application to {quoted(data.briefTitle)}.
      </P>
      <Quote from={`${data.authorName} writes`}>{data.note}</Quote>
      <Over then="Notes are for your team only. The creator never sees them." />
    </Message>
  );
}
