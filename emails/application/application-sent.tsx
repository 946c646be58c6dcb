import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Pay } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import { creatorRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"application_sent">;

export const subject = ({ data, f }: Props) =>
  `Application sent: ${data.brandName} has until ${f.day(data.answerBy)} to answer`;

export default function ApplicationSent(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["idle", `Their turn: ${data.brandName}`]}
      title={`Your application is with ${data.brandName}`}
      preview={`An answer is due by ${f.when(data.answerBy)}.`}
      action="See your application"
    >
      <P>
        You applied to {quoted(data.briefTitle)}. Your stats are frozen as they were today. Every application
        gets an answer, and a decline comes with its reason.
      </P>
      <Pay f={f} beside={data.beside} rows={creatorRows(data, "You would get")} />
      <Next
        who={`${data.brandName} answers`}
        until={f.when(data.answerBy)}
        then={`It counts as late in their public reply time. With no answer by ${f.when(data.closesAt)} the application closes and we tell you.`}
      />
    </Message>
  );
}
