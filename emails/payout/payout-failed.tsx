import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, P, Quote } from "../blocks.tsx";
import { Message } from "../layout.tsx";
import { creatorRows } from "../money-rows.ts";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"payout_failed">;

export const subject = ({ data, f }: Props) =>
  data.unclear
    ? `Your turn: did the payout of ${f.money(data.net)} for ${data.deliverable} leave?`
    : data.givenUp
      ? `The payout of ${f.money(data.net)} for ${data.deliverable} stays owed to you`
      : `The payout of ${f.money(data.net)} for ${data.deliverable} did not go through`;

function titleOf({ unclear, givenUp, creatorName }: Props["data"], staff: boolean): string {
  if (givenUp) return "We stopped trying to send your payout";
  if (unclear) return `Nobody knows whether ${creatorName} was paid`;
  return staff ? `A payout to ${creatorName} failed` : "Your payout did not go through";
}

function What({ staff, ...data }: Props["data"] & { staff: boolean }) {
  const { deliverable, briefTitle, creatorName, unclear, givenUp } = data;
  const work = `${deliverable}, ${quoted(briefTitle)}`;
  if (givenUp)
    return <P>The payout for {work}, cannot be sent as it was ordered. The money is safe and stays yours.</P>;
  if (unclear)
    return <P>The processor’s answer about the payout for {work}, was not clear, so it stopped.</P>;
  return (
    <P>
      The processor refused the payout for {work}. The money is safe:{" "}
      {staff ? `it still belongs to ${creatorName}.` : "it still belongs to you."}
    </P>
  );
}

export default function PayoutFailed(props: Props) {
  const { data, f, to } = props;
  const staff = to.portal === "admin";
  const { unclear } = data;
  return (
    <Message
      props={props}
      status={staff ? ["turn", "Your turn"] : ["bad", "Not sent"]}
      title={titleOf(data, staff)}
      preview={data.reason}
      action={staff ? "Open the payout" : "See the payout"}
    >
      <What {...data} staff={staff} />
      <Quote from="Reason">{data.reason}</Quote>
      <Money f={f} rows={creatorRows(data, staff ? `${data.creatorName} gets` : "You get")} />
      {staff ? (
        <Next
          who={
            unclear
              ? "You ask the processor what it shows and propose what follows; a colleague confirms it"
              : "You find the cause and send the payout again"
          }
          then={
            unclear
              ? `Nothing is sent twice. ${data.creatorName} is told when it is paid.`
              : `${data.creatorName} was told that it failed, and is told when it is paid.`
          }
        />
      ) : (
        <Next
          who={
            data.givenUp
              ? "Our staff write to you about how it is paid"
              : "Our staff find the cause and send it again"
          }
          then="We write to you when it is paid, or if we need something from you."
        />
      )}
    </Message>
  );
}
