import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, Over, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"chargeback_opened">;

const kindOf = (taken: boolean) => (taken ? "Chargeback" : "Inquiry of a bank");

export const subject = ({ data, f }: Props) =>
  data.reader === "admin"
    ? `${data.unanswered ? "For you to know" : "Your turn"}: ${kindOf(data.taken).toLowerCase()} over ${f.money(data.amount)}, deal ${data.dealNumber}`
    : `The payment for ${clipped(data.briefTitle)} was taken back by the card’s bank`;

/** What waits for the bank, for our staff. */
function waitsWords({ aside, over }: Props["data"]): string {
  if (aside) return "It was going back anyway: its refund waits, and the deal goes on.";
  return `${over ? "The deal is over; nothing" : "The deal stands still, and nothing"} of it is paid out or refunded meanwhile.`;
}

function Meaning({ data }: Pick<Props, "data">) {
  if (data.reader === "admin")
    return (
      <P>
        {quoted(data.briefTitle)} between {data.brandName} and {data.creatorName}:{" "}
        {data.taken
          ? `the card’s bank has taken the payment back. ${waitsWords(data)}`
          : "the card’s bank asks about the payment. No money has moved, and the deal goes on."}
      </P>
    );
  if (data.aside)
    return (
      <P>
        The card’s bank has taken back a payment for {quoted(data.briefTitle)} that was going back anyway,
        because it could not be used. The money of the deal is not in question: nothing else changes.
      </P>
    );
  if (data.over)
    return (
      <P>
        The card’s bank has taken the payment for {quoted(data.briefTitle)} back, although the deal is over.{" "}
        {data.reader === "creator"
          ? "What was paid to you stays with you meanwhile. Anything of it that is not paid yet waits until the bank has decided."
          : "If this was a mistake, ask your bank to withdraw it; that is the quickest way on."}
      </P>
    );
  return (
    <P>
      The card’s bank has taken the payment for {quoted(data.briefTitle)} back. The deal stands still until
      the bank has decided: no limit runs, and nothing is approved, paid out or refunded.{" "}
      {data.reader === "creator"
        ? "Nothing is taken from you meanwhile. Do not start new work for this deal now."
        : "If this was a mistake, ask your bank to withdraw it; that is the quickest way on."}
    </P>
  );
}

export default function ChargebackOpened(props: Props) {
  const { data, f } = props;
  const staff = data.reader === "admin";
  const asked = staff && !data.unanswered;
  return (
    <Message
      props={props}
      status={
        asked
          ? ["turn", "Your turn"]
          : data.aside
            ? ["idle", "For you to know"]
            : ["bad", data.over ? "Taken back" : "Stands still"]
      }
      title={staff ? kindOf(data.taken) : "The bank took the payment back"}
      preview={data.reason}
      action={staff ? "Open the case" : "See the deal"}
    >
      <Meaning data={data} />
      <Quote from="The bank’s reason">{data.reason}</Quote>
      <Money f={f} rows={[{ label: data.taken ? "Taken back" : "Asked about", value: data.amount }]} />
      {asked ? (
        <Next
          who="You read the bundle of what we hold, and send it to the bank"
          {...(data.answerBy ? { until: f.when(data.answerBy) } : {})}
          then="Without evidence the bank decides for the card holder."
        />
      ) : (
        <Over
          {...(data.unanswered
            ? {}
            : { who: "Our staff answer the bank with the contract, the approvals and the messages" })}
          then={
            staff
              ? "It goes back to the card in any case: from the bank, or from us once the bank returns it."
              : "We write to you when the bank has decided, which can take some weeks."
          }
        />
      )}
    </Message>
  );
}
