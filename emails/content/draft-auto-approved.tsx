import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"draft_auto_approved">;

export const subject = ({ data }: Props) =>
  `Review time is over: draft v${data.version} of ${data.deliverable} is approved`;

export default function DraftAutoApproved(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["idle", `Their turn: ${data.creatorName}`]}
      title={`Draft v${data.version} was approved by itself`}
      preview="The review time ended without an answer."
      action="See the draft"
    >
      <P>
        The time to review draft v{data.version} of {data.deliverable} for {quoted(data.briefTitle)} ended
        without an answer, so it counts as approved, as the contract says. Its disclosure was checked.
      </P>
      <Next
        who={`${data.creatorName} takes the next step`}
        then="If the piece gets posted, you check the post next and we write to you. If not, it is accepted now."
      />
    </Message>
  );
}
