import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"payout_netted">;

export const subject = ({ data, f }: Props) =>
  `${f.money(data.taken)} came off your payout: ${clipped(data.briefTitle)}`;

export default function PayoutNetted(props: Props) {
  const { data, f } = props;
  const left = BigInt(data.left.amount) > 0n;
  return (
    <Message
      props={props}
      status={["idle", "Taken off"]}
      title={`${f.money(data.taken)} came off a payout`}
      preview="For what you owe, as we wrote to you."
      action="See your money"
    >
      <P>Your payout for {quoted(data.briefTitle)} is sent less what you owe, as we wrote to you.</P>
      <Money
        f={f}
        rows={[
          { label: "Taken off", value: data.taken, less: true },
          { label: "Sent to you", value: data.net },
        ]}
      />
      <Over
        then={
          left
            ? `${f.money(data.left)} is still owed and comes off later payouts.`
            : "Nothing is owed any more."
        }
      />
    </Message>
  );
}
