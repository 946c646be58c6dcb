export const STATEMENT_STATES = [
  "issued",
  "questioned",
  "due",
  "held",
  "adjusting",
  "contested",
  "paid",
  "carried",
  "closed",
] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

export const STATEMENT_EVENTS = [
  "question",
  "issue_again",
  "owe",
  "carry",
  "close",
  "fund",
  "adjust",
  "contest",
  "drop",
  "take_back",
  "pay",
] as const;
export type StatementEvent = (typeof STATEMENT_EVENTS)[number];

/** Both sides have said yes, nobody questioned it in time, or our staff decided: what it comes to is fixed. */
const AGREED = { owe: "due", carry: "carried", close: "closed" } as const;

/** What an adjustment ends as: it was wrong, some goes back, or all of the statement does. */
const ADJUSTED = { drop: "held", take_back: "held", close: "closed" } as const;

/** Every move of a statement. */
export const STATEMENT_TRANSITIONS: Record<
  StatementState,
  Partial<Record<StatementEvent, StatementState>>
> = {
  issued: { ...AGREED, question: "questioned", issue_again: "issued" },
  questioned: { ...AGREED, issue_again: "issued" },
  // It is owed until it is paid: time makes it late, never void.
  due: { fund: "held" },
  held: { pay: "paid", adjust: "adjusting" },
  // Orders came back within the hold. What they earned goes back too, once the creator has had the time to question it.
  adjusting: { adjust: "adjusting", contest: "contested", ...ADJUSTED },
  contested: { adjust: "contested", ...ADJUSTED },
  paid: {},
  carried: {},
  closed: {},
};

/** The state after an event, or null when it cannot happen now. */
export const afterStatementEvent = (state: StatementState, event: StatementEvent): StatementState | null =>
  STATEMENT_TRANSITIONS[state][event] ?? null;

/** Whether its amount is still open: only one statement of a deal is, at any time. */
export const isOpenStatement = (state: StatementState): boolean =>
  state === "issued" || state === "questioned";

/** Whether some of its money may go back to the brand, so that its payout waits. */
export const isAdjusted = (state: StatementState): boolean => state === "adjusting" || state === "contested";

/** How many times a side's question is answered by the other before our staff decides. */
export const MOST_ISSUES = 3;
/** Days after which the brand counts as late enough that it publishes nothing new. */
export const OVERDUE_STOPS_DAYS = 14;

export const STATEMENT_WORDS: Record<StatementState, string> = {
  issued: "To check",
  questioned: "Questioned",
  due: "To be paid",
  held: "Paid in, held",
  adjusting: "Adjustment to check",
  contested: "Adjustment questioned",
  paid: "Paid out",
  carried: "Carried on",
  closed: "Closed",
};
