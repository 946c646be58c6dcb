import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"refund_returned">;

export const subject = ({ data, f }: Props) =>
  `Your turn: the refund of ${f.money(data.refunded)} of deal ${data.dealNumber} came back`;

export default function RefundReturned(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="A refund came back"
      preview="The money is with the processor again, and is owed to the brand."
      action="Open the refund"
    >
      <P>
        The card’s bank sent the refund to {data.brandName} for {quoted(data.briefTitle)} back, usually
        because the card is closed. The money is with the processor again, and is booked as owed to the brand.
      </P>
      <Money f={f} rows={[{ label: "Owed again", value: data.refunded }]} />
      <Next
        who="You propose what to do; a second person of our staff confirms it"
        then="The brand is told when it is paid."
      />
    </Message>
  );
}
