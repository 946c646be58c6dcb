import { quoted } from "#app/domain/messaging/lines/line.ts";
import { Money, Next, Over, P, Quote } from "../blocks.tsx";
import { clipped } from "../clipped.ts";
import { Message } from "../layout.tsx";
import type { NoticeProps } from "../props.ts";
import type { StatusTone } from "../theme.ts";
import { statementRows } from "./commission-parts.tsx";

type Props = NoticeProps<"commission_settled">;

const TITLES = {
  owed: "The statement is agreed",
  paid_in: "The commission is paid in",
  carried: "The amount is carried on",
  closed: "There is nothing to pay",
  adjusted: "Some of the commission is to go back",
  kept: "Nothing of the commission goes back",
  taken_back: "Part of it was taken back",
} as const;

const SAYS = {
  owed: "is agreed.",
  paid_in: "is paid in. The creator’s payout leaves after the agreed hold.",
  carried: "comes to less than the least that is paid. It is added to the next statement.",
  closed: "is the last one, and comes to nothing that can be paid.",
  adjusted: "was paid in, and orders of it were returned or corrected within the hold.",
  kept: "was paid in. What all orders earn now covers it, so the creator keeps what was to go back.",
  taken_back: "was paid in, and orders of it were returned or corrected before the payout.",
} as const;

/** Those whose amounts are what goes back. */
const BACK: ReadonlySet<string> = new Set(["adjusted", "taken_back"]);

const titleOf = ({ how, decided }: Props["data"]) =>
  how === "owed" && decided ? "The statement is decided" : TITLES[how];

export const subject = ({ data }: Props) => `${titleOf(data)}: ${data.name}, ${clipped(data.briefTitle)}`;

function What({ data, f }: Props) {
  if (data.how === "owed" && data.at)
    return (
      <Next
        who={`${data.brandName} pays`}
        until={f.when(data.at)}
        then="It counts as late and stays owed; we remind them every week."
      />
    );
  if (data.how === "adjusted" && data.at)
    return (
      <Next
        who={
          data.side === "creator"
            ? "You look at the orders, and question them if one should count"
            : `${data.creatorName} can question it`
        }
        until={f.when(data.at)}
        then="The money goes back to the brand. If it is questioned, our staff decides first."
      />
    );
  const then = {
    owed: "The brand pays, and the payout follows.",
    paid_in: "Returns before the payout still take off what they must. A receipt is among your papers.",
    carried: "The next statement holds it.",
    closed: "The commission of this deal is settled.",
    adjusted: "The payout waits until then.",
    kept: "The payout leaves when its hold ends.",
    taken_back:
      data.side === "brand"
        ? "The money goes back to you, with a credit note: to the card that paid, unless your bank returned it before."
        : "The payout is smaller by this amount, or does not follow.",
  }[data.how];
  return <Over then={then} />;
}

function statusOf({ how, side, decided }: Props["data"]): [StatusTone, string] {
  if (how === "adjusted" && side === "creator") return ["turn", "Yours to check"];
  return how === "owed" || how === "paid_in"
    ? ["ok", decided ? "Decided" : "Agreed"]
    : ["idle", "For you to know"];
}

export default function CommissionSettled(props: Props) {
  const { data, f } = props;
  const moved = data.how !== "carried" && data.how !== "closed" && data.how !== "kept";
  return (
    <Message
      props={props}
      status={statusOf(data)}
      title={titleOf(data)}
      preview={`${data.name}, ${quoted(data.briefTitle)}.`}
      action="See the statement"
    >
      <P>
        {data.name}, {quoted(data.briefTitle)},{" "}
        {data.how === "owed" && data.decided ? "is decided." : SAYS[data.how]}
      </P>
      {data.decided && <Quote from="Our staff decided">{data.decided}</Quote>}
      {moved && <Money f={f} rows={statementRows(data, BACK.has(data.how))} />}
      <What {...props} />
    </Message>
  );
}
