import type { Side } from "../access/actor.ts";

export const DISPUTE_REASONS = [
  "not_delivered",
  "not_as_agreed",
  "rights",
  "brand_conduct",
  "refused",
  "more_asked",
  "misuse",
  "no_input",
  "creator_conduct",
  "commission",
] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/**
 * What a ruling can say. `kill_fee` comes only of itself, when the brand does not answer; `counted` is the ruling on a
 * commission statement, and only on one.
 */
export const OUTCOMES = ["full", "partial", "refund", "revise", "kill_fee", "counted"] as const;
export type Outcome = (typeof OUTCOMES)[number];

interface Reason {
  /** Who may open with it; null: either side, from a statement that was questioned in vain. */
  side: Side | null;
  label: string;
  /** What it means that the opener prevails, when nobody answers; null: it is our staff's to rule all the same. */
  prevails: Exclude<Outcome, "partial"> | null;
}

/** Why a dispute is opened, by side, and what follows when the other side does not answer in time. */
export const REASONS: Record<DisputeReason, Reason> = {
  not_delivered: { side: "brand", label: "The work did not come", prevails: "refund" },
  not_as_agreed: { side: "brand", label: "The work is not what was agreed", prevails: "revise" },
  rights: { side: "brand", label: "The work uses what belongs to somebody else", prevails: "refund" },
  brand_conduct: { side: "brand", label: "The creator broke the conduct clause", prevails: "refund" },
  refused: { side: "creator", label: "The work is as agreed and is turned down", prevails: "full" },
  more_asked: { side: "creator", label: "More is asked for than was agreed", prevails: "full" },
  misuse: { side: "creator", label: "The content is used outside the licence", prevails: "full" },
  no_input: { side: "creator", label: "What the work needs does not come", prevails: "kill_fee" },
  creator_conduct: { side: "creator", label: "The brand broke the conduct clause", prevails: "kill_fee" },
  // Silence cannot say which orders count.
  commission: { side: null, label: "A commission statement is not agreed", prevails: null },
};

/** A stored reason; whatever it was once called is read as it stands. */
export const isReason = (code: string): code is DisputeReason =>
  (DISPUTE_REASONS as readonly string[]).includes(code);

/** The reasons that a side can choose. */
export const reasonsOf = (side: Side): DisputeReason[] =>
  DISPUTE_REASONS.filter((code) => REASONS[code].side === side);

/** The reason in words. */
export const reasonWords = (code: string): string =>
  isReason(code) ? REASONS[code].label : "Another reason";

/** Full pay is never won by silence for work that was not sent: such a reason is about sent work alone. */
export const needsSentWork = (code: DisputeReason): boolean => REASONS[code].prevails === "full";

/** What each ruling is called. */
export const OUTCOME_WORDS: Record<Outcome, string> = {
  full: "Pay in full",
  partial: "Pay in part",
  refund: "Refund",
  revise: "One more round",
  kill_fee: "Pay the cancellation fee",
  counted: "What the orders come to",
};

/** What each ruling does to the work and the money, as both sides read it. */
export const OUTCOME_EFFECTS: Record<Outcome, string> = {
  full: "The work counts as accepted and its fee is paid out after the usual hold.",
  partial: "The creator is paid the part of the fee that the ruling names. The rest goes back to the brand.",
  refund: "The money held for this work goes back to the card that paid. The creator is paid nothing for it.",
  revise: "The work gets one more round with a new deadline. It uses up none of the rounds that were agreed.",
  kill_fee:
    "The work ends. The creator is paid what the contract’s cancellation clause gives when the brand cancels: 25 % of the fee, 50 % once a draft was sent, 100 % once approved. The rest goes back to the brand.",
  counted:
    "Our staff has corrected the orders where that was needed. What they come to now is what the brand owes.",
};

const PREVAILS: Record<NonNullable<Reason["prevails"]>, string> = {
  ...OUTCOME_EFFECTS,
  revise: `${OUTCOME_EFFECTS.revise} Work that was accepted already is refunded instead.`,
};

/** What happens when the other side does not answer in time, for this reason. */
export function prevailWords(code: string): string {
  if (!isReason(code)) return OUTCOME_EFFECTS.refund;
  const { prevails } = REASONS[code];
  return prevails
    ? PREVAILS[prevails]
    : "Our staff rules on what it has: the statement, its orders and the questions.";
}

/** "Without an answer you prevail", as whoever reads it; of a statement nobody does by silence. */
export const silenceWords = (code: string, who: string): string =>
  isReason(code) && REASONS[code].prevails === null
    ? "Without an answer our staff rules all the same"
    : `Without an answer ${who === "you" ? "you prevail" : `${who} prevails`}`;
