import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"payout_by_bank">;

export const subject = ({ data, f }: Props) =>
  `${data.creatorName} was paid ${f.money(data.net)} for ${clipped(data.briefTitle)}`;

export default function PayoutByBank(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["ok", "Paid"]}
      title={`${data.creatorName} was paid by bank transfer`}
      preview={`For ${data.deliverable}.`}
      action="See how it is made"
    >
      <P>
        The payout for {data.deliverable}, {quoted(data.briefTitle)}, could not be sent the usual way. We paid{" "}
        {data.creatorName} by bank transfer, out of what you had paid in.
      </P>
      <Money f={f} rows={[{ label: "Paid to the creator", value: data.net }]} />
      <Over then="Nothing changes for you." />
    </Message>
  );
}
