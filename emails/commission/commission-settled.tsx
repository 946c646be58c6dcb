import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, Over, P } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";
import { statementRows } from "./commission-parts.tsx";

type Props = NoticeProps<"commission_settled">;

const TITLES = {
  owed: "The statement is agreed",
  paid_in: "The commission is paid in",
  carried: "The amount is carried on",
  closed: "There is nothing to pay",
  taken_back: "Part of it was taken back",
} as const;

const SAYS = {
  owed: "is agreed.",
  paid_in: "is paid in. The creator’s payout leaves after the agreed hold.",
  carried: "comes to less than the least that is paid. It is added to the next statement.",
  closed: "is the last one, and comes to nothing that can be paid.",
  taken_back: "was paid in, and orders of it were returned or corrected before the payout.",
} as const;

export const subject = ({ data }: Props) => `${TITLES[data.how]}: ${data.name}, ${clipped(data.briefTitle)}`;

function What({ data, f }: Props) {
  if (data.how === "owed" && data.at)
    return (
      <Next
        who={`${data.brandName} pays`}
        until={f.when(data.at)}
        then="It counts as late and stays owed; we remind them every week."
      />
    );
  const then = {
    owed: "The brand pays, and the payout follows.",
    paid_in: "Returns before the payout still take off what they must. A receipt is among your papers.",
    carried: "The next statement holds it.",
    closed: "The commission of this deal is settled.",
    taken_back:
      data.side === "brand"
        ? "The money goes back to you, with a credit note: to the card that paid, unless your bank returned it before."
        : "The payout is smaller by this amount, or does not follow.",
  }[data.how];
  return <Over then={then} />;
}

export default function CommissionSettled(props: Props) {
  const { data, f } = props;
  const moved = data.how !== "carried" && data.how !== "closed";
  return (
    <Message
      props={props}
      status={moved && data.how !== "taken_back" ? ["ok", "Agreed"] : ["idle", "For you to know"]}
      title={TITLES[data.how]}
      preview={`${data.name}, ${quoted(data.briefTitle)}.`}
      action="See the statement"
    >
      <P>
        {data.name}, {quoted(data.briefTitle)}, {SAYS[data.how]}
      </P>
      {moved && <Money f={f} rows={statementRows(data)} />}
      <What {...props} />
    </Message>
  );
}
