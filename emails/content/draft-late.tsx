import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"draft_late">;

export const subject = ({ data, f }: Props) =>
  data.late
    ? `Late: the draft of ${data.deliverable} for ${clipped(data.briefTitle)}`
    : `Reminder, your turn: send the draft of ${data.deliverable} by ${f.day(data.dueAt)}`;

export default function DraftLate(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={data.late ? ["bad", "Late"] : ["turn", "Your turn"]}
      title={data.late ? "Your draft is late" : "Your draft is due soon"}
      preview={data.late ? `It was due ${f.when(data.dueAt)}.` : `Send it by ${f.when(data.dueAt)}.`}
      action="Send the draft"
    >
      <P>
        {data.brandName} waits for the draft of {data.deliverable}.{" "}
        {data.late
          ? `It was due ${f.when(data.dueAt)}. You can still send it.`
          : "A draft does not have to be the final cut."}
      </P>
      {data.late ? (
        <Next
          who="You send the draft"
          until={`${f.when(data.dueAt)}, which has passed`}
          then="The draft counts as late until it arrives. The review clock starts when it does."
        />
      ) : (
        <Next
          who="You send the draft"
          until={f.when(data.dueAt)}
          then="The draft counts as late on the deal’s page, for both to see."
        />
      )}
    </Message>
  );
}
