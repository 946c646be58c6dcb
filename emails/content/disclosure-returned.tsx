import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"disclosure_returned">;

export const subject = ({ data, f }: Props) =>
  data.side === "creator"
    ? `Your turn: the ${data.what} of ${data.deliverable} must disclose the ad, by ${f.day(data.dueAt)}`
    : `Not approved: the ${data.what} of ${data.deliverable} does not disclose the ad`;

export default function DisclosureReturned(props: Props) {
  const { data, f } = props;
  const mine = data.side === "creator";
  const next = data.what === "draft" ? "send the draft again" : "mend the post and add its address again";
  return (
    <Message
      props={props}
      status={mine ? ["turn", "Your turn"] : ["idle", `Their turn: ${data.creatorName}`]}
      title={`The ${data.what} does not disclose the ad`}
      preview={data.fix}
      action={mine ? "Open the deal" : "See the deal"}
    >
      <P>
        The time to {data.what === "draft" ? "review" : "check"} the {data.what} of {data.deliverable} for{" "}
        {quoted(data.briefTitle)} ended without an answer. It would count as{" "}
        {data.what === "draft" ? "approved" : "accepted"}, but silence never waives the disclosure, so it went
        back{mine ? " to you" : ` to ${data.creatorName}`}. No revision round is used.
      </P>
      <Quote from="What the caption needs">{data.fix}</Quote>
      <Next
        who={mine ? `You ${next}` : `${data.creatorName} mends it`}
        until={f.when(data.dueAt)}
        then={
          mine ? "It counts as late on the deal’s page. The money stays held." : "You look at it again then."
        }
      />
    </Message>
  );
}
