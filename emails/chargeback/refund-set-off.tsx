import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"refund_set_off">;

export const subject = ({ data, f }: Props) =>
  `Returned by your bank already: ${f.money(data.refunded)} for ${clipped(data.briefTitle)}`;

export default function RefundSetOff(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["idle", "Nothing to send"]}
      title="Your bank already returned this payment"
      preview={`${f.money(data.refunded)} is owed back to you, and you have it.`}
      action="See how it is made"
    >
      <P>
        Part of what you paid for {quoted(data.briefTitle)} with {data.creatorName} is owed back to you. Your
        bank took the payment back before and returned it to you, so nothing more is sent to your card.
      </P>
      <Money f={f} rows={[{ label: "Owed back, and returned by your bank", value: data.refunded }]} />
      <Over then="The credit note is among your papers." />
    </Message>
  );
}
