import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"draft_reply">;

export const subject = ({ data }: Props) =>
  `${data.by} answered a comment on draft v${data.version} of ${data.deliverable}`;

export default function DraftReply(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["idle", "For your information"]}
      title={`An answer on draft v${data.version}`}
      preview={data.body}
      action="Open the comments"
    >
      <P>
        {data.by} answered a comment on draft v{data.version} of {data.deliverable} for{" "}
        {quoted(data.briefTitle)}. The dates of the draft stay as they are.
      </P>
      <Quote from={`${data.by}, ${data.place}`}>{data.body}</Quote>
      <Next
        who="Nobody has to act. You can answer on the page of the versions, or mark the comment as resolved"
        then="The draft is decided as before, with the comments that are still open beside it."
      />
    </Message>
  );
}
