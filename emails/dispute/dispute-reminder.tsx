import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"dispute_reminder">;

export const subject = ({ data }: Props) =>
  `${data.hoursLeft} h left to answer the dispute about ${clipped(data.briefTitle)}`;

export default function DisputeReminder(props: Props) {
  const { data, f } = props;
  const opener = data.by === "brand" ? data.brandName : data.creatorName;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="Answer the dispute"
      preview={
        data.ruled
          ? `The answer is due ${f.when(data.answerBy)}.`
          : `Without an answer, ${opener} prevails ${f.when(data.answerBy)}.`
      }
      action="Answer the dispute"
    >
      <P>
        {opener} opened a dispute about {quoted(data.briefTitle)}, and you have not answered it yet.
      </P>
      <Next
        who="You answer, with your own evidence"
        until={f.when(data.answerBy)}
        then={
          data.ruled
            ? `Without an answer it goes on. ${data.prevails}`
            : `Without an answer, ${opener} prevails. ${data.prevails}`
        }
      />
    </Message>
  );
}
