import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"invitation_received">;

export const subject = ({ data }: Props) =>
  `${data.brandName} invites you to apply to ${clipped(data.briefTitle)}`;

export default function InvitationReceived(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn, if you like"]}
      title={`${data.brandName} invites you to apply`}
      preview={`${data.invitedBy} would like your application to ${quoted(data.briefTitle)}.`}
      action="Read the invitation"
    >
      <P>
        {data.invitedBy} of {data.brandName} would like you to apply to {quoted(data.briefTitle)}.
      </P>
      <P>{quoted(data.message)}</P>
      <Next
        who="You apply, decline, or leave it. You see the pay and what you would net first"
        {...(data.applyBy ? { until: f.when(data.applyBy) } : {})}
        then="The brief closes to applications. You owe no answer, and you can mute this brand."
      />
    </Message>
  );
}
