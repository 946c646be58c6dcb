import { Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"vetting_expired">;

export const subject = (_: Props) => "Your vetted badge has ended";

export default function VettingExpired(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="Your vetted badge has ended"
      preview={`It held until ${f.day(data.until)}.`}
      action="Ask for a new badge"
    >
      <P>{`Your badge held until ${f.day(data.until)}. Applications that you sent before stay as they are.`}</P>
      <Next who="You ask to be vetted again" then="Our staff check again, and you get a new badge." />
    </Message>
  );
}
