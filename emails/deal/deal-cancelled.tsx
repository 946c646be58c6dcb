import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Over, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"deal_cancelled">;

export const subject = ({ data }: Props) =>
  `Cancelled: ${clipped(data.briefTitle)} with ${data.side === "creator" ? data.brandName : data.creatorName}`;

export default function DealCancelled(props: Props) {
  const { data, f } = props;
  const creator = data.side === "creator";
  const paid = {
    amount: (BigInt(data.kept.amount) + BigInt(data.refunded.amount)).toString(),
    currency: data.kept.currency,
  };
  const nothing = BigInt(paid.amount) === 0n;
  return (
    <Message
      props={props}
      status={["bad", "Cancelled"]}
      title="The deal was cancelled"
      preview={
        nothing
          ? "No money was held for it."
          : creator
            ? `You keep ${f.money(data.kept)}.`
            : `${f.money(data.refunded)} goes back to you.`
      }
      action="See the deal"
    >
      <P>
        {quoted(data.briefTitle)} between {data.brandName} and {data.creatorName} ended early. What each side
        gets follows from the contract and from how far the work had come.
      </P>
      <Quote from="Reason">{data.reason}</Quote>
      {nothing ? (
        <P>No money was held for this deal, so none moves.</P>
      ) : (
        <Money
          f={f}
          rows={
            creator
              ? [{ label: "You keep", value: data.kept }]
              : [
                  { label: "Was held for this deal", value: paid },
                  { label: `Goes to ${data.creatorName}`, value: data.kept, less: true },
                  { label: "Goes back to you", value: data.refunded },
                ]
          }
        />
      )}
      <Over
        then={
          nothing
            ? "The slot is open again. What else holds after the end stands in the contract."
            : creator
              ? "What you keep is paid out after its hold."
              : "The refund goes to the card that paid, and the slot is open again."
        }
      />
    </Message>
  );
}
