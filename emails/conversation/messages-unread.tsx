import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"messages_unread">;

const many = (count: number) => (count === 1 ? "a message" : `${count} messages`);
const filesOf = (files: number) => (files === 0 ? "" : files === 1 ? "\n(1 file)" : `\n(${files} files)`);

export const subject = ({ data }: Props) =>
  `${data.from} wrote ${many(data.count)} about ${clipped(data.briefTitle)}`;

export default function MessagesUnread(props: Props) {
  const { data, f } = props;
  const earlier = data.count - data.messages.length;
  return (
    <Message
      props={props}
      status={["idle", "Not read yet"]}
      title={`${data.from} wrote to you`}
      preview={data.messages.at(-1)?.body.slice(0, 120) || "A file waits for you."}
      action="Read and answer"
      why="You get this because you are part of this conversation and have not opened it since."
    >
      <P>
        In your conversation about {quoted(data.briefTitle)}
        {earlier > 0 ? `, the last ${data.messages.length} of ${data.count}` : ""}:
      </P>
      {data.messages.map((one) => (
        <Quote key={one.at + one.body} from={`${one.by}, ${f.when(one.at)}`}>
          {`${one.body}${filesOf(one.files)}`}
        </Quote>
      ))}
      <Next
        who="You can read and answer"
        then="No further email about this conversation until you open it."
      />
    </Message>
  );
}
