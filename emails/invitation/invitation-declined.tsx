import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"invitation_declined">;

export const subject = ({ data }: Props) =>
  `${data.creatorName} declined your invitation to ${clipped(data.briefTitle)}`;

export default function InvitationDeclined(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["idle", "Declined"]}
      title={`${data.creatorName} declined your invitation`}
      preview={data.reason || "They gave no reason."}
      action="Find similar creators"
    >
      <P>
        {data.creatorName} will not apply to {quoted(data.briefTitle)}.
        {data.reason ? ` They say: ${quoted(data.reason)}` : " They gave no reason."}
      </P>
      <Over then="You can invite others. This creator cannot be invited to the same brief again." />
    </Message>
  );
}
