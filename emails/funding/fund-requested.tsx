import { Money, Next, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import { brandRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"fund_requested">;

export const subject = ({ data, f }: Props) =>
  `Your turn: secure ${f.money(data.cost)} for ${clipped(data.briefTitle)} by ${f.day(data.fundBy)}`;

export default function FundRequested(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={["turn", "Your turn"]}
      title="Secure the funds"
      preview={`${f.money(data.cost)} by ${f.when(data.fundBy)}.`}
      action="Secure the funds"
    >
      <P>
        Both of you signed. {data.creatorName} starts when the money is in; it is held until you approve the
        work and goes back to you where the deal says so.
      </P>
      <Money f={f} rows={brandRows(data)} />
      <Next
        who={`You, or somebody of your team who may pay, pay ${f.money(data.cost)}`}
        until={f.when(data.fundBy)}
        then="The deal lapses, the slot is open again and nobody owes anything."
      />
    </Message>
  );
}
