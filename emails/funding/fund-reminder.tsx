import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { brandRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"fund_reminder">;

export const subject = ({ data, f }: Props) =>
  `${data.hoursLeft}\u00a0h left: secure ${f.money(data.cost)} for ${clipped(data.briefTitle)}`;

export default function FundReminder(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="The funds are not in yet"
      preview={`${f.money(data.cost)} by ${f.when(data.fundBy)}.`}
      action="Secure the funds"
    >
      <P>
        {data.creatorName} cannot start on {quoted(data.briefTitle)} before the money is in. {data.hoursLeft}
        &nbsp;h were left when this was written.
      </P>
      <Money f={f} rows={brandRows(data)} />
      <Next
        who={`You, or somebody of your team who may pay, pay ${f.money(data.cost)}`}
        until={f.when(data.fundBy)}
        then={
          data.laterMonth
            ? "The month lapses and nobody owes anything for it. The programme goes on."
            : "The deal lapses and the slot is open again."
        }
      />
    </Message>
  );
}
