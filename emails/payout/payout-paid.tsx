import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Over, P } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"payout_paid">;

export const subject = ({ data, f }: Props) => `Paid: ${f.money(data.net)} for ${data.deliverable}`;

export default function PayoutPaid(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["ok", "Paid"]}
      title={`${f.money(data.net)} is paid`}
      preview={
        data.bankReference
          ? `By bank transfer, reference ${data.bankReference}.`
          : `Sent ${f.when(data.paidAt)} to your payout account.`
      }
      action="See the payout"
    >
      {data.bankReference ? (
        <P>
          The money for {data.deliverable}, {quoted(data.briefTitle)}, was paid to you by bank transfer. Its
          reference is {data.bankReference}. Nothing follows through your payout account.
        </P>
      ) : (
        <P>
          The money for {data.deliverable}, {quoted(data.briefTitle)}, was sent to your payout account on{" "}
          {f.when(data.paidAt)}.
        </P>
      )}
      <Money
        f={f}
        rows={[
          { label: "Agreed fee", value: data.gross },
          { label: "Service fee", value: data.fee, less: true },
          ...(data.netted ? [{ label: "Owed back by you", value: data.netted, less: true }] : []),
          { label: "You got", value: data.net },
        ]}
      />
      <Over then="Your bank shows it on its own schedule, usually within a few working days." />
    </Message>
  );
}
