import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"dispute_answered">;

export const subject = ({ data, f }: Props) =>
  data.reader === "admin"
    ? `Your turn: rule on the dispute about ${clipped(data.briefTitle)} by ${f.day(data.ruleBy)}`
    : `The dispute about ${clipped(data.briefTitle)} was ${data.unanswered ? "not answered" : "answered"}`;

export default function DisputeAnswered(props: Props) {
  const { data, f } = props;
  const staff = data.reader === "admin";
  const answerer = data.by === "brand" ? data.brandName : data.creatorName;
  const said = data.unanswered ? "did not answer" : "answered";
  return (
    <Message
      props={props}
      status={staff ? ["turn", "Your turn"] : ["idle", "With our staff"]}
      title={`${answerer} ${said} the dispute`}
      preview={`The ruling is due ${f.when(data.ruleBy)}.`}
      action={staff ? "Rule on the dispute" : "See the dispute"}
    >
      <P>
        {answerer} {said} the dispute about {quoted(data.briefTitle)} between {data.brandName} and{" "}
        {data.creatorName}.
      </P>
      {!data.unanswered && <Quote from={`${answerer} wrote`}>{data.text}</Quote>}
      <Next
        who={staff ? "You or a colleague take it and rule" : "Our staff reads both sides and rules"}
        until={f.when(data.ruleBy)}
        then={
          staff
            ? "The ruling counts as late. The deal stands still until it comes."
            : "Our staff is late. The deal stands still until the ruling comes."
        }
      />
    </Message>
  );
}
