import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"payout_taken_back">;

export const subject = ({ data, f }: Props) =>
  `${f.money(data.taken)} of your payout was taken back: ${clipped(data.briefTitle)}`;

export default function PayoutTakenBack(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["bad", "Taken back"]}
      title={`${f.money(data.taken)} of a payout was taken back`}
      preview="For what you owe, as we wrote to you."
      action="See your money"
    >
      <P>
        Two of our staff decided to take back part of what was paid to you for {quoted(data.briefTitle)}. It
        left the balance of your payout account, not your bank account.
      </P>
      <Money f={f} rows={[{ label: "Taken back", value: data.taken }]} />
      <Over
        then={
          BigInt(data.left.amount) > 0n
            ? `${f.money(data.left)} is still owed and comes off later payouts.`
            : "Nothing is owed any more."
        }
      />
    </Message>
  );
}
