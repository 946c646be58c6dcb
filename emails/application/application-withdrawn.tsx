import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"application_withdrawn">;

export const subject = ({ data }: Props) => `${data.creatorName} withdrew from ${clipped(data.briefTitle)}`;

export default function ApplicationWithdrawn(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["idle", "Closed"]}
      title={`${data.creatorName} withdrew`}
      preview="Nothing to answer any more. The slot is free."
      action="See the other applications"
    >
      <P>
        {data.creatorName} took back the application to {quoted(data.briefTitle)}. An open offer to them ends
        with it.
      </P>
      <Over then="It does not count in your reply time. The slot is free for others." />
    </Message>
  );
}
