import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"review_due">;

const other = ({ data }: Props) => (data.side === "creator" ? data.brandName : data.creatorName);

export const subject = (props: Props) => `How was ${clipped(props.data.briefTitle)} with ${other(props)}`;

export default function ReviewDue(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your review"]}
      title={`Review ${other(props)}`}
      preview={`Until ${f.when(data.closesAt)}.`}
      action="Write the review"
    >
      <P>
        {quoted(data.briefTitle)} is complete. You can review it until {f.when(data.closesAt)}.
      </P>
      <Over then="Neither of you reads the other’s review before both are in, or the time is over. Then they are published." />
    </Message>
  );
}
