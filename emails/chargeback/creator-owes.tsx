import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"creator_owes">;

export const subject = ({ data, f }: Props) =>
  `${f.money(data.amount)} is owed back: ${clipped(data.briefTitle)}`;

export default function CreatorOwes(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["bad", "Owed back"]}
      title={`You owe ${f.money(data.amount)} of a lost payment`}
      preview={data.reason}
      action="See your money"
    >
      <P>
        The card’s bank took the payment of {data.brandName} for {quoted(data.briefTitle)} back for good. Two
        of our staff decided that you owe this part of it.
      </P>
      <Quote from="Why">{data.reason}</Quote>
      <Money f={f} rows={[{ label: "Owed by you", value: data.amount }]} />
      <Next
        who="You can write to us if this is not right"
        until={f.when(data.from)}
        then={`It comes off later payouts, at most ${data.most} % of each, and we write to you each time.`}
      />
    </Message>
  );
}
