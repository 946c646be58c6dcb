import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import { creatorRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"payout_blocked">;

export const subject = ({ data, f }: Props) =>
  `Your turn: finish your payout set-up to get ${f.money(data.net)}`;

export default function PayoutBlocked(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title={`${f.money(data.net)} waits for your payout set-up`}
      preview="The processor needs your details before it can pay you."
      action="Finish the set-up"
    >
      <P>
        Your fee for {data.deliverable}, {quoted(data.briefTitle)}, is ready to be sent, but there is no
        payout account that can receive it yet. The set-up takes a few minutes.
      </P>
      <Money f={f} rows={creatorRows(data)} />
      <Next
        who="You finish your payout set-up"
        then="The payout is sent as soon as your account can receive money. Until then it stays yours."
      />
    </Message>
  );
}
