import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, Over, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"listing_appeal_decided">;

export const subject = ({ data }: Props) =>
  data.outcome === "overturned"
    ? `Appeal granted: ${clipped(data.briefTitle)} is back`
    : `Appeal decided: the decision about ${clipped(data.briefTitle)} stays`;

export default function AppealDecided(props: Props) {
  const { data } = props;
  const back = data.outcome === "overturned";
  return (
    <Message
      props={props}
      status={back ? ["ok", "Granted"] : ["bad", "The decision stays"]}
      title={back ? "Your appeal was granted" : "The decision about your brief stays"}
      preview={data.reason}
      action="Open the brief"
    >
      <P>Another moderator than the first looked at {quoted(data.briefTitle)} again.</P>
      <Quote from="Reason">{data.reason}</Quote>
      {back ? (
        <Next
          who="You reopen the brief when you want creators to see it"
          then="It is paused until then. Applications that ended when it was taken down stay ended."
        />
      ) : (
        <Over then="An appeal is heard once, so this is final. You can write a new brief." />
      )}
    </Message>
  );
}
