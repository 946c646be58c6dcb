import { expect, it } from "vitest";
import {
  afterStatementEvent,
  isAdjusted,
  isOpenStatement,
  STATEMENT_EVENTS,
  STATEMENT_STATES,
  STATEMENT_TRANSITIONS,
  type StatementState,
} from "./statement.ts";

const MOVES: Record<string, StatementState> = {
  "issued question": "questioned",
  "issued issue_again": "issued",
  "issued owe": "due",
  "issued carry": "carried",
  "issued close": "closed",
  "questioned issue_again": "issued",
  "questioned owe": "due",
  "questioned carry": "carried",
  "questioned close": "closed",
  "due fund": "held",
  "held pay": "paid",
  "held adjust": "adjusting",
  "adjusting adjust": "adjusting",
  "adjusting contest": "contested",
  "adjusting drop": "held",
  "adjusting take_back": "held",
  "adjusting close": "closed",
  "contested adjust": "contested",
  "contested drop": "held",
  "contested take_back": "held",
  "contested close": "closed",
};

it.each(STATEMENT_STATES.flatMap((state) => STATEMENT_EVENTS.map((event) => [state, event] as const)))(
  "%s, %s",
  (state, event) => expect(afterStatementEvent(state, event)).toBe(MOVES[`${state} ${event}`] ?? null),
);

it("every state can be reached from the first", () => {
  const reached = new Set<StatementState>(["issued"]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const state of reached)
      for (const next of Object.values(STATEMENT_TRANSITIONS[state])) reached.add(next);
  }
  expect([...reached].sort()).toEqual([...STATEMENT_STATES].sort());
});

it("only what is not in question is paid out", () => {
  expect(STATEMENT_STATES.filter((state) => afterStatementEvent(state, "pay"))).toEqual(["held"]);
  expect(STATEMENT_STATES.filter(isAdjusted)).toEqual(
    STATEMENT_STATES.filter((state) => afterStatementEvent(state, "take_back")),
  );
});

it("only what is open can still be questioned or issued again", () => {
  for (const state of STATEMENT_STATES)
    expect(afterStatementEvent(state, "issue_again") !== null).toBe(isOpenStatement(state));
});
