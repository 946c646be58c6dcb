import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"live_reminder">;

export const subject = ({ data }: Props) =>
  `${data.hoursLeft}\u00a0h left: check the post for ${data.deliverable}`;

export default function LiveReminder(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="The post still waits for your check"
      preview={
        data.fix
          ? `Until ${f.when(data.checkBy)}, then it goes back to ${data.creatorName}.`
          : `Until ${f.when(data.checkBy)}, then it is accepted by itself.`
      }
      action="Check the post"
    >
      <P>
        {data.creatorName} posted {data.deliverable} for {quoted(data.briefTitle)}. {data.hoursLeft}&nbsp;h
        were left when this was written.
      </P>
      {data.fix && <P>Its caption does not say that it is an ad. It should {data.fix}.</P>}
      <Next
        who={
          data.fix
            ? "You say what is wrong with it, or accept it with a reason that both sides read"
            : "You confirm the post, or say what is wrong with it"
        }
        until={f.when(data.checkBy)}
        then={
          data.fix
            ? `The post is not accepted: it goes back to ${data.creatorName}, who mends the caption.`
            : `The post is accepted by itself and the payout of ${data.creatorName} is scheduled.`
        }
      />
    </Message>
  );
}
