import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"listing_appealed">;

export const subject = ({ data, f }: Props) =>
  `Your turn: decide the appeal about ${clipped(data.briefTitle)} by ${f.day(data.dueAt)}`;

export default function AppealReceived(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.brandName} appeals a decision`}
      preview={`${data.brandName} asks for another look, due ${f.when(data.dueAt)}.`}
      action="Decide the appeal"
    >
      <P>
        {data.brandName} asks for another look at {quoted(data.briefTitle)}. Whoever made the first decision
        does not decide this one.
      </P>
      <Quote from={data.brandName}>{data.text}</Quote>
      <Next
        who="You, or another moderator than the first, decide it"
        until={f.when(data.dueAt)}
        then="The appeal counts as late. The first decision holds until somebody decides."
      />
    </Message>
  );
}
