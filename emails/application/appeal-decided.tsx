import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"appeal_decided">;

const outcome = ({ data }: Props) => (data.decision === "set_aside" ? "set aside" : "kept");

export const subject = (props: Props) =>
  props.data.side === "creator"
    ? `Looked at again and ${outcome(props)}: ${props.data.signal}`
    : `A signal of ${props.data.creatorName} was ${outcome(props)}, ${clipped(props.data.briefTitle)}`;

export default function AppealDecided(props: Props) {
  const { data } = props;
  const own = data.side === "creator";
  return (
    <Message
      props={props}
      status={data.decision === "set_aside" ? ["ok", "Set aside"] : ["idle", "Kept"]}
      title={`${data.signal}: ${outcome(props)}`}
      preview={data.reason}
      action="Open the application"
    >
      <P>
        {own ? "You asked us" : `${data.creatorName} asked us`} to look again at this signal of the
        application to {quoted(data.briefTitle)}. A person did.
      </P>
      <Quote from="Our staff writes">{data.reason}</Quote>
      <Over
        then={
          data.decision === "set_aside"
            ? "It no longer counts in the score or the notes of this application."
            : "It stays as it was. It sorts applications and declines nobody."
        }
      />
    </Message>
  );
}
