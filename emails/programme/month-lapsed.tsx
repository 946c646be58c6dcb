import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"month_lapsed">;

export const subject = ({ data }: Props) => `Not funded in time: ${clipped(data.briefTitle)} does not run`;

export default function MonthLapsed(props: Props) {
  const { data } = props;
  const creator = data.side === "creator";
  return (
    <Message
      props={props}
      status={["bad", "Lapsed"]}
      title="Not funded in time. This month does not run"
      preview="Nobody owes anything for it. The programme goes on."
      action="See the month"
    >
      <P>
        The funds for {quoted(data.briefTitle)} were not secured before the limit.{" "}
        {creator
          ? "You owe no work for it."
          : `You owe nothing for it, and ${data.creatorName} owes no work.`}{" "}
        Two such months in a row pause the programme.
      </P>
      <Over then="The next month is prepared as agreed, a few days before it begins." />
    </Message>
  );
}
