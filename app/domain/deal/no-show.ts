import type { Side } from "../access/actor.ts";
import { CURE_DAYS } from "./kill-fee.ts";
import { hoursAfter } from "./policy.ts";
import { AT_ZERO, type Turn } from "./turn.ts";

/** What somebody who waits, or is waited for, should know of a turn that nobody takes. */
export interface NoShow {
  key: string;
  /** What it is about. */
  what: string;
  /** What happens by itself, and when; null where nothing does. */
  byItself: { at: Date; words: string } | null;
  /** What this side can do when the other does not show, and from when on. */
  remedy: { act: "cancel" | "dispute"; words: string; from: Date; open: boolean } | null;
}

const OWED: Partial<Record<Turn["act"], string>> = {
  send_draft: "the first draft",
  fix_draft: "the changed draft",
  post_live: "the post",
};

/** When work that is late lets the brand cancel without a fee: the contract's cure period after its limit. */
export const cureEnds = (dueAt: Date): Date => hoursAfter(dueAt, CURE_DAYS * 24);

function creatorOwes(turn: Turn, dueAt: Date, side: Side, now: Date): Pick<NoShow, "byItself" | "remedy"> {
  const cured = cureEnds(dueAt);
  const open = cured <= now;
  if (side === "creator")
    return {
      byItself: { at: cured, words: "the brand can cancel this work, and you keep nothing of it" },
      // The work may lack what only the brand can give: then silence is the brand's.
      remedy: {
        act: "dispute",
        words:
          "Does something that the work needs not come, such as the product? Open a dispute: your limit stops.",
        from: turn.since,
        open: true,
      },
    };
  return {
    byItself: null,
    remedy: {
      act: "cancel",
      words: open
        ? `More than ${CURE_DAYS} days late: you can cancel, and the whole amount of this work goes back to you.`
        : `${CURE_DAYS} days after its limit you can cancel without a fee. Before that the cancellation fee is due.`,
      from: cured,
      open,
    },
  };
}

/** The brand is silent about work that was sent: silence approves and accepts, and never cancels. */
function brandOwes(turn: Turn, dueAt: Date, side: Side): Pick<NoShow, "byItself" | "remedy"> {
  const what = turn.act === "review_draft" ? "the draft counts as approved" : "the post counts as accepted";
  const own = side === "brand" ? "" : " Silence never cancels work that was sent";
  return { byItself: { at: dueAt, words: own ? `${what}.${own}` : what }, remedy: null };
}

/** What follows from a limit by itself where nothing else can be said. */
const lapse = (act: Turn["act"], at: Date) => ({ at, words: AT_ZERO[act].replace(/^then /, "") });

/** What others are waited for with: nothing of it is work. */
const OTHER: Partial<Record<Turn["act"], string>> = {
  give_address: "The delivery address",
  ship_product: "The product",
  confirm_product: "The receipt of the product",
  confirm_return: "The product’s return",
  sign_amendment: "The signature of the amendment",
  fund_amendment: "The payment for the amendment",
};

/** The brand never sends the product: the creator leaves without loss from the limit on. */
function otherOwed({ act }: Turn, dueAt: Date, side: Side, now: Date): Pick<NoShow, "byItself" | "remedy"> {
  if (act !== "ship_product" || side !== "creator") return { byItself: lapse(act, dueAt), remedy: null };
  const words = "When the product is not on its way by then, you can cancel without loss.";
  return { byItself: null, remedy: { act: "cancel", words, from: dueAt, open: dueAt <= now } };
}

/** For one side of a deal: what follows for each open turn when whoever owes it does not show. */
export function noShowsOf(turns: readonly Turn[], side: Side, now: Date): NoShow[] {
  return turns.flatMap((turn, index) => {
    const { act, dueAt, deliverable } = turn;
    if (!dueAt || act === "answer_dispute") return [];
    // Both sides owe a signature until the same instant: that is one thing to know.
    if (act === "sign" && turns.findIndex((one) => one.act === "sign") < index) return [];
    const key = `${act}-${turn.side}-${deliverable?.id ?? ""}`;
    if (act === "sign" || act === "fund") {
      const what = act === "sign" ? "The signature" : "The funds";
      return [
        {
          key,
          what,
          byItself: { at: dueAt, words: "the deal lapses, and nobody owes anything" },
          remedy: null,
        },
      ];
    }
    const other = OTHER[act];
    if (other) return [{ key, what: other, ...otherOwed(turn, dueAt, side, now) }];
    const what = deliverable?.label ?? "";
    const rest = OWED[act] ? creatorOwes(turn, dueAt, side, now) : brandOwes(turn, dueAt, side);
    return [{ key, what: OWED[act] ? `${what}, ${OWED[act]}` : what, ...rest }];
  });
}
