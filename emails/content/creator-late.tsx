import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"creator_late">;

export const subject = ({ data }: Props) =>
  `Late: ${data.creatorName} owes the ${data.owed} of ${data.deliverable} for ${clipped(data.briefTitle)}`;

export default function CreatorLate(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["bad", "Late"]}
      title={`The ${data.owed} is late`}
      preview={`It was due ${f.when(data.dueAt)}.`}
      action="See the deal"
    >
      <P>
        {data.creatorName} was to send the {data.owed} of {data.deliverable} by {f.when(data.dueAt)} and has
        been told that it is late. Your money stays held; nothing is paid out for work that does not arrive.
      </P>
      <Next
        who={`${data.creatorName} sends the ${data.owed}`}
        until={`${f.when(data.dueAt)}, which has passed`}
        then="It counts as late on the deal’s page until it arrives."
      />
    </Message>
  );
}
