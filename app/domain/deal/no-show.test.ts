import { describe, expect, it } from "vitest";
import { cureEnds, noShowsOf } from "./no-show.ts";
import { TURN_ACTS, type Turn, type TurnAct } from "./turn.ts";

const DAY = 86_400_000;
const dueAt = new Date("2027-03-26T09:30:00.000Z"); // two days before Europe changes its clocks
const since = new Date(dueAt.getTime() - 3 * DAY);
const turn = (act: TurnAct): Turn => ({
  ...{ side: ["review_draft", "check_live", "fund"].includes(act) ? "brand" : "creator", act, since, dueAt },
  ...{ laterMonth: false, deliverable: { id: "a", label: "Reel" } },
});
const of = (act: TurnAct, side: "brand" | "creator", ms: number) =>
  noShowsOf([turn(act)], side, new Date(dueAt.getTime() + ms))[0];

describe("when somebody does not show", () => {
  it.each(["send_draft", "fix_draft", "post_live"] as const)(
    "%s: the brand cancels without a fee from the very second that the cure period ends",
    (act) => {
      expect(of(act, "brand", 7 * DAY - 1_000)?.remedy).toMatchObject({ act: "cancel", open: false });
      expect(of(act, "brand", 7 * DAY - 1)?.remedy?.open).toBe(false);
      expect(of(act, "brand", 7 * DAY)?.remedy).toMatchObject({ open: true, from: cureEnds(dueAt) });
      expect(cureEnds(dueAt).toISOString()).toBe("2027-04-02T09:30:00.000Z");
    },
  );

  it("the creator is told from when on, and what to do when the work lacks something", () => {
    expect(of("send_draft", "creator", 0)).toMatchObject({
      byItself: { at: cureEnds(dueAt) },
      remedy: { act: "dispute", open: true },
    });
  });

  it.each(["review_draft", "check_live"] as const)("%s: silence never cancels, it decides", (act) => {
    expect(of(act, "creator", 0)).toMatchObject({ byItself: { at: dueAt }, remedy: null });
    expect(of(act, "creator", 0)?.byItself?.words).toContain("Silence never cancels");
  });

  it("two missing signatures are one thing to know", () => {
    const both = [turn("sign"), { ...turn("sign"), side: "brand" as const }];
    expect(noShowsOf(both, "brand", dueAt)).toHaveLength(1);
  });

  it.each(["sign", "fund"] as const)("%s: the deal lapses by itself", (act) => {
    for (const side of ["brand", "creator"] as const)
      expect(of(act, side, 0)?.byItself?.words).toMatch(/^the deal lapses/);
  });

  it("a product that never comes frees the creator from the limit on, and the brand reads that", () => {
    expect(of("ship_product", "creator", -1)?.remedy).toMatchObject({
      act: "cancel",
      open: false,
      from: dueAt,
    });
    expect(of("ship_product", "creator", 0)?.remedy?.open).toBe(true);
    expect(of("ship_product", "brand", 0)).toMatchObject({
      what: "The product",
      byItself: { at: dueAt, words: "the creator may cancel without loss" },
    });
    expect(of("confirm_product", "brand", 0)?.byItself?.words).toBe("it counts as received");
    expect(of("sign_amendment", "brand", 0)?.byItself?.words).toMatch(/^it lapses/);
  });

  it("says something of every turn but the answer to a dispute, which has its own page", () => {
    const silent = TURN_ACTS.filter((act) => of(act, "brand", 0) === undefined);
    expect(silent).toEqual(["answer_dispute"]);
  });
});
