import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"post_missing">;

export const subject = ({ data }: Props) => `Your turn: we could not find your post of ${data.deliverable}`;

export default function PostMissing(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={"Is your post still up?"}
      preview={`Answer by ${f.when(data.answerBy)}.`}
      action={"Answer"}
    >
      <P>
        Your post of {data.deliverable} for {quoted(data.briefTitle)} was agreed to stay up. We looked at its
        address twice, at least a day apart, and the platform said both times that there is nothing there,
        first {f.when(data.since)}.
      </P>
      <Quote from="Address that we looked at">{data.url}</Quote>
      <P>If it moved, give its new address. If it is up, or had to go, say so.</P>
      <Next
        who="You give the new address, or say what happened"
        until={f.when(data.answerBy)}
        then={`${data.brandName} is told that the post was not found. Nothing is decided by that.`}
      />
    </Message>
  );
}
