import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"listing_changes_requested">;

export const subject = ({ data }: Props) =>
  `Your turn: change ${clipped(data.briefTitle)} so that it can be published`;

export default function ListingChangesRequested(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="Change your brief, then submit it again"
      preview={data.reason}
      action="Edit the brief"
    >
      <P>We read {quoted(data.briefTitle)}. One thing has to change before it can be published.</P>
      <Quote from="What to change">{data.reason}</Quote>
      <Next
        who="You change the brief and submit it again"
        then="The review starts again when you submit. Until then nobody sees the brief and nobody can apply."
      />
    </Message>
  );
}
