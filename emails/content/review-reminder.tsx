import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"review_reminder">;

export const subject = ({ data }: Props) =>
  `${data.hoursLeft}\u00a0h left: review draft v${data.version} of ${data.deliverable}`;

export default function ReviewReminder(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`Draft v${data.version} still waits for you`}
      preview={
        data.fix
          ? `Until ${f.when(data.reviewBy)}, then it goes back to ${data.creatorName}.`
          : `Until ${f.when(data.reviewBy)}, then it is approved by itself.`
      }
      action="Review the draft"
    >
      <P>
        {data.creatorName} sent draft v{data.version} of {data.deliverable} for {quoted(data.briefTitle)} and
        waits for your word. {data.hoursLeft}&nbsp;h were left when this was written.
      </P>
      {data.fix && <P>Its caption does not say that it is an ad. It should {data.fix}.</P>}
      <Next
        who={
          data.fix
            ? "You ask for changes, or approve the draft with a reason that both sides read"
            : "You approve the draft, or ask for changes and say what"
        }
        until={f.when(data.reviewBy)}
        then={
          data.fix
            ? `Draft v${data.version} is not approved: it goes back to ${data.creatorName}, who mends the caption. That uses no revision round.`
            : `Draft v${data.version} is approved by itself.`
        }
      />
    </Message>
  );
}
