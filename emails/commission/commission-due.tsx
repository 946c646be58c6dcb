import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";
import { statementRows } from "./commission-parts.tsx";

type Props = NoticeProps<"commission_due">;

function left({ data }: Props): string {
  if (data.late) return "Late";
  return data.hoursLeft === null ? "Your turn" : `${data.hoursLeft}\u00a0h left`;
}

export const subject = (props: Props) => {
  const { data, f } = props;
  return `${left(props)}: pay ${f.money(data.cost)} for ${data.name}, ${clipped(data.briefTitle)}`;
};

export default function CommissionDue(props: Props) {
  const { data, f } = props;
  return (
    <Message
      props={props}
      status={data.late ? ["bad", "Late"] : ["turn", "Your turn"]}
      title={`The commission is ${data.late ? "late" : data.decided ? "decided" : "agreed"}`}
      preview={`${f.money(data.cost)} by ${f.when(data.dueAt)}.`}
      action="Pay the commission"
    >
      <P>
        {data.name}, {quoted(data.briefTitle)}, is {data.decided ? "decided" : "agreed"}. {data.creatorName}{" "}
        is paid after the agreed hold, once your payment is in.
      </P>
      {data.decided && <Quote from="Our staff decided">{data.decided}</Quote>}
      <Money f={f} rows={statementRows({ ...data, side: "brand" })} />
      <Next
        who={`You, or somebody of your team who may pay, pay ${f.money(data.cost)}`}
        {...(data.late ? {} : { until: f.when(data.dueAt) })}
        then={
          data.late
            ? `It was due ${f.when(data.dueAt)}. Two weeks late, your team publishes no new briefs until it is paid.`
            : "It counts as late and stays owed. Two weeks late, your team publishes no new briefs until it is paid."
        }
      />
    </Message>
  );
}
