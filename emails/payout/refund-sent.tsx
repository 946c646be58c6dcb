import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"refund_sent">;

export const subject = ({ data, f }: Props) =>
  `Refund sent: ${f.money(data.refunded)} for ${clipped(data.briefTitle)}`;

function wayOf({ byBank }: Props["data"]): string {
  if (byBank === undefined) return "to the card that paid";
  return `by bank transfer${byBank ? `, reference ${byBank}` : ""}`;
}

export default function RefundSent(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["ok", "Refund sent"]}
      title={`${f.money(data.refunded)} is on its way back`}
      preview={`It was sent ${wayOf(data)}.`}
      action="See the deal"
    >
      <P>
        The refund for {quoted(data.briefTitle)} with {data.creatorName} was sent {wayOf(data)}.
      </P>
      <Money f={f} rows={[{ label: "Refund", value: data.refunded }]} />
      <Over then="Banks take up to 10 days to show it." />
    </Message>
  );
}
