import { OUTCOME_EFFECTS, OUTCOME_WORDS } from "#app/domain/dispute/reasons.ts";
import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Next, P, Quote, Rows } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";
import { rulingRows } from "./ruling-rows.ts";

type Props = NoticeProps<"dispute_ruled">;

export const subject = ({ data }: Props) =>
  `Ruling on ${clipped(data.briefTitle)}: ${OUTCOME_WORDS[data.outcome].toLowerCase()}`;

export default function DisputeRuled(props: Props) {
  const { data, f } = props;
  const rows = rulingRows(data).map(({ label, value }) => [label, f.money(value)]);
  return (
    <Message
      props={props}
      status={["idle", OUTCOME_WORDS[data.outcome]]}
      title={data.automatic ? "The dispute was not answered in time" : "Our staff ruled on the dispute"}
      preview={`${OUTCOME_WORDS[data.outcome]}. You can appeal until ${f.when(data.appealUntil)}.`}
      action="See the ruling"
    >
      <P>
        The ruling on {quoted(data.briefTitle)} between {data.brandName} and {data.creatorName}:{" "}
        {OUTCOME_WORDS[data.outcome].toLowerCase()}. {OUTCOME_EFFECTS[data.outcome]}
      </P>
      <Quote from="Reasons, as both sides read them">{data.reason}</Quote>
      {rows.length > 0 && <Rows caption="What the ruling gives" head={["To", "Amount"]} rows={rows} />}
      <Next
        who="You accept the ruling, or appeal once; somebody else of our staff decides an appeal"
        until={f.when(data.appealUntil)}
        then="The ruling takes effect, and the deal goes on."
      />
    </Message>
  );
}
