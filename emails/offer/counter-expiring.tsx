import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Pay } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { brandRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"counter_expiring">;

export const subject = ({ data, f }: Props) =>
  `Reminder, your turn: ${data.creatorName}’s counter-offer for ${clipped(data.briefTitle)} ends ${f.day(data.expiresAt)}`;

export default function CounterExpiring(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.creatorName}’s counter-offer is about to end`}
      preview={`Answer by ${f.when(data.expiresAt)}.`}
      action="Answer the counter-offer"
    >
      <P>
        {data.creatorName} still waits for your answer on {quoted(data.briefTitle)}.
      </P>
      <Pay f={f} beside={data.beside} rows={brandRows(data)} />
      <Next
        who="You accept, decline or counter"
        until={f.when(data.expiresAt)}
        then={`The counter-offer lapses. ${data.creatorName} stays on the shortlist.`}
      />
    </Message>
  );
}
