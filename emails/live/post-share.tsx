import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"post_share">;

export const subject = ({ data }: Props) =>
  `Live now: ${data.creatorName}’s post for ${clipped(data.briefTitle)}`;

export default function PostShare(props: Props) {
  const { data } = props;
  return (
    <Message
      props={props}
      status={["ok", "Live"]}
      title={`${data.creatorName}’s post is live`}
      preview={"The first hours count: comment and share."}
      action={"See the deal"}
    >
      <P>
        {data.creatorName} published {data.deliverable} for {quoted(data.briefTitle)}. A comment from your
        account and a share in the first hours reach more people than either does later.
      </P>
      <Quote from="Address of the post">{data.url}</Quote>
      <Over
        who="You comment on the post and share it, if you like"
        then="Nothing depends on it. Whoever checks posts in your team has a message of their own."
      />
    </Message>
  );
}
