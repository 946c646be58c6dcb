import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"application_expiring">;

export const subject = ({ data, f }: Props) =>
  `Reminder, your turn: answer ${data.creatorName} on ${clipped(data.briefTitle)} by ${f.day(data.answerBy)}`;

export default function ApplicationExpiring(props: Props) {
  const { data, f } = props;
  const closes = data.closesAt
    ? ` It closes by itself on ${f.when(data.closesAt)}.`
    : " If nobody answers, it closes by itself.";
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.creatorName} still waits for your answer`}
      preview={`Answer by ${f.when(data.answerBy)}.`}
      action="Answer the application"
    >
      <P>
        {data.creatorName} applied to {quoted(data.briefTitle)} and has heard nothing yet. A decline takes one
        click and a reason.
      </P>
      <Next
        who="You shortlist, make an offer, or decline with a reason"
        until={f.when(data.answerBy)}
        then={`The application counts as unanswered in your public reply time.${closes}`}
      />
    </Message>
  );
}
