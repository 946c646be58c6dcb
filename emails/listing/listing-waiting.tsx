import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"listing_waiting">;

export const subject = ({ data, f }: Props) =>
  `Your turn: review the brief ${clipped(data.briefTitle)} by ${f.day(data.dueAt)}`;

export default function ListingWaiting(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`Review the brief from ${data.brandName}`}
      preview={`${data.brandName} waits for a decision until ${f.when(data.dueAt)}.`}
      action="Review the brief"
    >
      <P>
        {data.brandName} submitted {quoted(data.briefTitle)}. The automatic checks have run; their findings
        stand beside the brief. A person decides.
      </P>
      <Next
        who="You, or another moderator, approve it or ask for changes"
        until={f.when(data.dueAt)}
        then="The review counts as late. The brief stays unpublished until somebody decides."
      />
    </Message>
  );
}
