import { Over, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"safety_appeal_decided">;

const outcome = ({ data }: Props) => (data.decision === "set_aside" ? "set aside" : "kept");

export const subject = (props: Props) => `Looked at again and ${outcome(props)}: ${props.data.category}`;

export default function SafetyAppealDecided(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={data.decision === "set_aside" ? ["ok", "Set aside"] : ["idle", "Kept"]}
      title={`${data.category}: ${outcome(props)}`}
      preview={data.reason}
      action="See the finding"
    >
      <P>You asked us to look again at this finding in one of your posts. A person did.</P>
      <Quote from="Our staff writes">{data.reason}</Quote>
      <Over
        then={
          data.decision === "set_aside"
            ? "Brands read it no more, as long as the words of the post stay as they are."
            : "It stays in the report, with what you say about it. It declines nobody."
        }
      />
    </Message>
  );
}
