import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Over, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"payment_returned">;

export const subject = ({ data, f }: Props) =>
  `${f.money(data.paid)} for ${clipped(data.briefTitle)} goes back to you`;

export default function PaymentReturned(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["bad", "Payment returned"]}
      title="Your payment goes back to you"
      preview={data.reason}
      action="See the deal"
    >
      <P>A payment for {quoted(data.briefTitle)} arrived, but the deal could not take it.</P>
      <Quote from="Reason">{data.reason}</Quote>
      <Money f={f} rows={[{ label: "Goes back to you, in full", value: data.paid }]} />
      <Over then="The refund is on its way to the card that paid. Banks take up to 10 days to show it." />
    </Message>
  );
}
