import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import { creatorRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"payout_failed">;

export const subject = ({ data, f }: Props) =>
  `The payout of ${f.money(data.net)} for ${data.deliverable} did not go through`;

export default function PayoutFailed(props: Props) {
  const { data, f, to } = props;
  const staff = to.portal === "admin";
  return (
    <Message
      props={props}
      status={staff ? ["turn", "Your turn"] : ["bad", "Not sent"]}
      title={staff ? `A payout to ${data.creatorName} failed` : "Your payout did not go through"}
      preview={data.reason}
      action={staff ? "Open the payout" : "See the payout"}
    >
      <P>
        The processor refused the payout for {data.deliverable}, {quoted(data.briefTitle)}. The money is safe:{" "}
        {staff ? `it still belongs to ${data.creatorName}.` : "it still belongs to you."}
      </P>
      <Quote from="Reason">{data.reason}</Quote>
      <Money f={f} rows={creatorRows(data, staff ? `${data.creatorName} gets` : "You get")} />
      {staff ? (
        <Next
          who="You find the cause and send the payout again"
          then={`${data.creatorName} was told that it failed, and is told when it is paid.`}
        />
      ) : (
        <Next
          who="Our staff find the cause and send it again"
          then="We write to you when it is paid, or if we need something from you."
        />
      )}
    </Message>
  );
}
