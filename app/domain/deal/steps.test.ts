import { describe, expect, it } from "vitest";
import type { DealState } from "./deal.ts";
import type { DeliverableState } from "./deliverable.ts";
import { DEFAULT_POLICY } from "./policy.ts";
import { stepsOf, type StepFacts } from "./steps.ts";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
type Item = StepFacts["deliverables"][number];
const item = (state: DeliverableState, differs: Partial<Item> = {}): Item => ({
  state,
  contentOnly: false,
  dueAt: at(20),
  approvedAt: at(12),
  liveAt: at(14),
  acceptedAt: at(15),
  releaseAt: at(18),
  ...differs,
});
const facts = (state: DealState, deliverables: Item[], differs: Partial<StepFacts> = {}): StepFacts => ({
  state,
  createdAt: at(1),
  dueAt: at(4),
  signedAt: state === "signing" ? null : at(2),
  gross: 43_000n,
  fundedAt: state === "signing" || state === "funding" ? null : at(3),
  completedAt: state === "completed" ? at(19) : null,
  policy: DEFAULT_POLICY,
  deliverables,
  ...differs,
});
const line = (deal: StepFacts) => stepsOf(deal).map((step) => `${step.label}:${step.state}`);
/** The one step that is now. */
const now = (deal: StepFacts) => stepsOf(deal).filter((step) => step.state === "now");

describe("the steps of a deal", () => {
  it("begin at signing, with its limit", () => {
    const deal = facts("signing", [item("waiting")]);
    expect(line(deal)).toEqual([
      "Terms agreed:done",
      "Signed:now",
      "Funds secured:later",
      "Draft:later",
      "Live post:later",
      "Live check:later",
      "Paid:later",
    ]);
    expect(now(deal)).toMatchObject([{ label: "Signed", kind: "to", at: at(4) }]);
    expect(stepsOf(deal)[0]).toEqual({ label: "Terms agreed", state: "done", kind: "on", at: at(1) });
  });

  it("have no funds and no payout where no fee was agreed", () => {
    const deal = facts("active", [item("draft_due")], { gross: 0n, fundedAt: null });
    expect(line(deal)).toEqual([
      "Terms agreed:done",
      "Signed:done",
      "Draft:now",
      "Live post:later",
      "Live check:later",
      "Complete:later",
    ]);
    const done = facts("completed", [item("accepted")], { gross: 0n, fundedAt: null });
    expect(stepsOf(done).every((step) => step.state === "done")).toBe(true);
  });

  it("wait for the funds for 72 h after the last signature", () => {
    const deal = facts("funding", [item("waiting")], { signedAt: at(5), dueAt: at(8) });
    expect(now(deal)).toEqual([{ label: "Funds secured", state: "now", kind: "to", at: at(8) }]);
  });

  it.each([
    ["draft_due", "Draft", at(20)],
    ["changes_requested", "Draft", at(20)],
    ["in_review", "Draft review", at(20)],
    ["approved", "Live post", at(20)],
    ["live_due", "Live post", at(20)],
    ["live_check", "Live check", at(20)],
    ["accepted", "Paid", at(18)],
  ] as const)("with a post in %s are at “%s”", (state, label, limit) => {
    expect(now(facts("active", [item(state)]))).toMatchObject([{ label, at: limit }]);
  });

  it.each([
    ["draft_due", "Draft"],
    ["in_review", "Draft review"],
    ["accepted", "Paid"],
  ] as const)("skip the live steps for UGC in %s", (state, label) => {
    const deal = facts("active", [item(state, { contentOnly: true })]);
    expect(line(deal)).toHaveLength(5);
    expect(now(deal)).toMatchObject([{ label }]);
  });

  it("show the work that is furthest behind, cancelled work aside", () => {
    const mixed = facts("active", [
      item("accepted", { contentOnly: true }),
      item("live_due"),
      item("cancelled"),
    ]);
    expect(now(mixed)).toMatchObject([{ label: "Live post" }]);
    const paidAndDue = facts("active", [item("paid"), item("draft_due", { dueAt: at(25) })]);
    expect(now(paidAndDue)).toMatchObject([{ label: "Draft", at: at(25) }]);
  });

  it("are all done, with the day of each, when the deal is complete", () => {
    const steps = stepsOf(facts("completed", [item("paid"), item("cancelled")]));
    expect(steps.map((step) => step.state)).toEqual(steps.map(() => "done"));
    expect(steps.map((step) => step.at)).toEqual([at(1), at(2), at(3), at(12), at(14), at(15), at(19)]);
  });

  it("stand still in a cancelled deal", () => {
    expect(now(facts("cancelled", [item("cancelled")], { dueAt: null }))).toEqual([]);
  });

  it("never show two steps as now", () => {
    for (const a of [
      "draft_due",
      "in_review",
      "approved",
      "live_due",
      "live_check",
      "accepted",
      "paid",
    ] as const)
      for (const b of ["draft_due", "in_review", "live_check", "accepted", "paid", "cancelled"] as const)
        expect(now(facts("active", [item(a), item(b)])).length).toBeLessThanOrEqual(1);
  });
});
