import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"reviews_published">;

const other = ({ data }: Props) => (data.side === "creator" ? data.brandName : data.creatorName);

export const subject = (props: Props) =>
  props.data.theirs
    ? `${other(props)} reviewed you for ${clipped(props.data.briefTitle)}`
    : `Your review of ${clipped(props.data.briefTitle)} is published`;

export default function ReviewsPublished(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["idle", "Published"]}
      title={data.theirs ? `${other(props)} reviewed you` : "Your review is published"}
      preview={data.theirs ? "You can reply once, for everybody to read." : "The time for reviews is over."}
      action={data.theirs ? "Read the review" : "See the review"}
    >
      <P>
        The reviews of {quoted(data.briefTitle)} are public now.{" "}
        {data.theirs ? "You can reply to yours once." : `${other(props)} did not write one.`}
      </P>
      <Over then="Records with times and counts come from what happened, not from reviews." />
    </Message>
  );
}
