import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";

type Props = NoticeProps<"chargeback_ended">;

const TITLES = {
  won: "The bank returned the payment",
  lost: "The bank kept the payment",
  closed: "The bank closed its inquiry",
} as const;

export const subject = ({ data }: Props) => `${TITLES[data.outcome]}: ${clipped(data.briefTitle)}`;

const LATER =
  "Only for fraud, or for work that never was, can two of our staff decide otherwise; they would write to you with the reason, a week before.";

function meaning({ outcome, reader, briefTitle, over, goesOn, aside }: Props["data"]): string {
  const deal = quoted(briefTitle);
  if (aside && outcome === "lost")
    return `The bank has kept a payment for ${deal} that was going back to the card anyway, so nothing is sent. Nothing else changes.`;
  if (aside && outcome === "won")
    return `The bank has decided about a payment for ${deal} that was going back anyway. It is with us again and goes back to the card. Nothing else changes.`;
  if (goesOn && over)
    return `The bank has kept a payment for ${deal} that was on its way back to the card anyway, so it takes the place of that refund. Nothing else changes.`;
  if (goesOn)
    return `The bank has kept a payment for ${deal} that was on its way back to the card anyway, so it takes the place of that refund. The deal is paid for and goes on, its limits moved on by exactly the time that it stood still.`;
  if (outcome === "closed") return `The bank’s inquiry about ${deal} is over. No money was taken.`;
  if (outcome === "won" && over)
    return `The bank has decided about ${deal}, and the payment is with us again. Nothing else changes.`;
  if (outcome === "won")
    return `The bank has decided about ${deal}, and the payment is with us again. The deal goes on, its limits moved on by exactly the time that it stood still.`;
  if (reader === "creator" && over)
    return `The bank has decided about ${deal} for the card holder. What you earned stays yours. ${LATER}`;
  if (reader === "brand" && over)
    return `The bank has decided about ${deal} for the card holder, and you keep what it gave you. The work was accepted and stays paid.`;
  if (reader === "creator")
    return `The bank has decided about ${deal} for the card holder. What was accepted is paid to you as planned, and open work has ended with what the contract gives you for it. Nothing is taken from you for it. ${LATER}`;
  if (reader === "brand")
    return `The bank has decided about ${deal} for the card holder. Open work has ended, and the bank’s money takes the place of a refund.`;
  return `The chargeback about ${deal} is lost. The deal’s held money bore what it could; the rest is a loss of the marketplace.`;
}

export default function ChargebackEnded(props: Props) {
  const { data, f } = props;
  const rows = [{ label: "Taken back by the bank", value: data.amount }];
  if (data.reader === "admin" && data.outcome === "lost")
    rows.push({ label: "Borne by the marketplace", value: data.lost });
  return (
    <Message
      props={props}
      status={data.outcome === "lost" ? ["bad", "Lost"] : ["ok", "Settled"]}
      title={TITLES[data.outcome]}
      preview={meaning(data)}
      action={data.reader === "admin" ? "Open the case" : "See the deal"}
    >
      <P>{meaning(data)}</P>
      {data.outcome !== "closed" && <Money f={f} rows={rows} />}
      <Over
        then={
          data.outcome === "lost" && !data.goesOn && !data.aside
            ? "The deal’s page shows each sum."
            : data.over
              ? "Nobody has to act."
              : "The deal goes on as it was."
        }
      />
    </Message>
  );
}
