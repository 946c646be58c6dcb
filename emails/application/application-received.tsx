import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Pay } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { brandRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"application_received">;

export const subject = ({ data, f }: Props) =>
  `Your turn: answer ${data.creatorName} on ${clipped(data.briefTitle)} by ${f.day(data.answerBy)}`;

export default function ApplicationReceived(props: Props) {
  const { data, f } = props;
  const closes = data.closesAt ? ` It closes by itself on ${f.when(data.closesAt)}.` : "";
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${data.creatorName} applied to your brief`}
      preview={`${BigInt(data.gross.amount) > 0n ? `Asks ${f.money(data.gross)}. ` : ""}Answer by ${f.when(data.answerBy)}.`}
      action="Read the application"
    >
      <P>
        {data.creatorName} applied to {quoted(data.briefTitle)}. The application holds the pitch, the price
        and the audience stats as they were when it was sent.
      </P>
      <Pay
        f={f}
        beside={data.beside}
        rows={
          data.cost
            ? brandRows({ gross: data.gross, cost: data.cost }, "You would pay")
            : [{ label: "Fee asked for, before the service fee", value: data.gross }]
        }
      />
      <Next
        who="You shortlist, make an offer, or decline with a reason"
        until={f.when(data.answerBy)}
        then={`The application counts as unanswered in your public reply time.${closes}`}
      />
    </Message>
  );
}
