import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"listing_rejected">;

export const subject = ({ data }: Props) => `${clipped(data.briefTitle)} was not published`;

export default function ListingRejected(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["bad", "Not published"]}
      title={"Your brief was not published"}
      preview={data.reason}
      action="Open the brief"
    >
      <P>We read {quoted(data.briefTitle)} and did not publish it.</P>
      <Quote from="Reason">{data.reason}</Quote>
      <Next
        who="You can appeal once, on the page of the brief"
        then="Another moderator than the first decides the appeal. You can also write a new brief."
      />
    </Message>
  );
}
