import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"listing_removed">;

export const subject = ({ data }: Props) => `${clipped(data.briefTitle)} was taken down`;

export default function ListingRemoved(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["bad", "Taken down"]}
      title="Your brief was taken down"
      preview={data.reason}
      action="Open the brief"
    >
      <P>{quoted(data.briefTitle)} is no longer shown and nobody can apply to it.</P>
      <Quote from="Reason">{data.reason}</Quote>
      <Next
        who="You can appeal once, on the page of the brief"
        then="Another moderator than the first decides the appeal. Deals that were already made go on as agreed; applications that waited are closed."
      />
    </Message>
  );
}
