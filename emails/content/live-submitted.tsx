import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"live_submitted">;

export const subject = ({ data, f }: Props) =>
  `Your turn: check the post for ${data.deliverable} by ${f.day(data.checkBy)}`;

export default function LiveSubmitted(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.creatorName}’s post is live`}
      preview={`Check it by ${f.when(data.checkBy)}, then it is accepted by itself.`}
      action="Check the post"
    >
      <P>
        {data.creatorName} posted {data.deliverable} for {quoted(data.briefTitle)}. Check that it is what you
        approved and that the disclosure is there.
      </P>
      <Quote from="Address of the post">{data.url}</Quote>
      <Next
        who="You confirm the post, or say what is wrong with it"
        until={f.when(data.checkBy)}
        then={`The post is accepted by itself and the payout of ${data.creatorName} is scheduled.`}
      />
    </Message>
  );
}
