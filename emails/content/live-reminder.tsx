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
      preview={`Until ${f.when(data.checkBy)}, then it is accepted by itself.`}
      action="Check the post"
    >
      <P>
        {data.creatorName} posted {data.deliverable} for {quoted(data.briefTitle)}. {data.hoursLeft}&nbsp;h
        were left when this was written.
      </P>
      <Next
        who="You confirm the post, or say what is wrong with it"
        until={f.when(data.checkBy)}
        then={`The post is accepted by itself and the payout of ${data.creatorName} is scheduled.`}
      />
    </Message>
  );
}
