import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"review_assigned">;

export const subject = ({ data, f }: Props) =>
  `Your turn: review the brief ${clipped(data.briefTitle)} by ${f.day(data.dueAt)}`;

export default function ReviewAssigned(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.byName} gave you a review`}
      preview={`The brief of ${data.brandName} is due ${f.when(data.dueAt)}.`}
      action="Review the brief"
    >
      <P>
        {data.byName} gave you the review of {quoted(data.briefTitle)}. Until you give it back, only you can
        decide it.
      </P>
      <Next
        who="You decide, hand it over, or give it back"
        until={f.when(data.dueAt)}
        then="The review counts as late. The brief stays unpublished until somebody decides."
      />
    </Message>
  );
}
