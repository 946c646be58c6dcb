import { CLOSED_WORDS } from "#app/domain/dispute/dispute.ts";
import { OUTCOME_EFFECTS, OUTCOME_WORDS } from "#app/domain/dispute/reasons.ts";
import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Over, P, Quote, Rows } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";
import { rulingRows } from "./ruling-rows.ts";

type Props = NoticeProps<"dispute_closed">;

export const subject = ({ data }: Props) =>
  data.outcome
    ? `Dispute closed: ${OUTCOME_WORDS[data.outcome].toLowerCase()}, ${clipped(data.briefTitle)}`
    : `Dispute withdrawn: ${clipped(data.briefTitle)}`;

export default function DisputeClosed(props: Props) {
  const { data, f } = props;
  const rows = rulingRows(data).map(({ label, value }) => [label, f.money(value)]);
  const opener = data.by === "brand" ? data.brandName : data.creatorName;
  return (
    <Message
      props={props}
      status={["idle", "Closed"]}
      title={data.outcome ? "The dispute is closed" : "The dispute was withdrawn"}
      preview={data.outcome ? OUTCOME_EFFECTS[data.outcome] : "The deal goes on as it was."}
      action="See the deal"
    >
      <P>
        The dispute about {quoted(data.briefTitle)} between {data.brandName} and {data.creatorName} is over.{" "}
        {data.outcome
          ? `${CLOSED_WORDS[data.how]}. ${OUTCOME_EFFECTS[data.outcome]}`
          : `${opener} took it back, and nothing was decided.`}
      </P>
      {data.reason && <Quote from="Reasons, as both sides read them">{data.reason}</Quote>}
      {rows.length > 0 && <Rows caption="What the ruling gives" head={["To", "Amount"]} rows={rows} />}
      <Over
        who="The deal goes on"
        then="Every limit that was running has moved on by exactly the time that the deal stood still."
      />
    </Message>
  );
}
