import { describe, expect, it } from "vitest";
import { DEAL_STATES, type DealState } from "./deal.ts";
import { DELIVERABLE_STATES, DELIVERABLE_WORDS, type DeliverableState } from "./deliverable.ts";
import { AT_ZERO, atZeroOf, TURN_ACTS, TURN_BUTTON, turnsOf, turnTitle, type TurnFacts } from "./turn.ts";

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const work = (state: DeliverableState, id = "a", due: Date | null = at(20)) => ({
  id,
  label: `Reel ${id}`,
  state,
  stateSince: at(10),
  dueAt: due,
});
const deal = (differs: Partial<TurnFacts>): TurnFacts => ({
  state: "active",
  createdAt: at(1),
  signedAt: at(3),
  dueAt: at(4),
  signedSides: [],
  period: 1,
  deliverables: [work("waiting")],
  ...differs,
});
const short = (facts: TurnFacts) =>
  turnsOf(facts).map(({ side, act, deliverable }) => `${side} ${act} ${deliverable?.id ?? ""}`.trim());

describe("whose turn it is", () => {
  it.each([
    [[], ["brand sign", "creator sign"]],
    [["brand"], ["creator sign"]],
    [["creator"], ["brand sign"]],
    [["brand", "creator"], []],
  ] as const)("while signing, %j have signed: %j", (signedSides, expected) => {
    const facts = deal({ state: "signing", signedAt: null, signedSides });
    expect(short(facts)).toEqual(expected);
    for (const turn of turnsOf(facts)) expect(turn).toMatchObject({ since: at(1), dueAt: at(4) });
  });

  it("is the brand's while the funds are missing, since the last signature", () => {
    expect(turnsOf(deal({ state: "funding" }))).toEqual([
      { side: "brand", act: "fund", since: at(3), dueAt: at(4), laterMonth: false, deliverable: null },
    ]);
  });

  it("of a later month counts from its opening, and its lapse ends nothing else", () => {
    const [turn] = turnsOf(deal({ state: "funding", period: 3, createdAt: at(3), signedAt: at(1) }));
    expect(turn).toMatchObject({ act: "fund", since: at(3), laterMonth: true });
    expect(turn && atZeroOf(turn)).toBe("then this month lapses and the programme goes on");
    const [first] = turnsOf(deal({ state: "funding" }));
    expect(first && atZeroOf(first)).toBe(AT_ZERO.fund);
  });

  const EXPECTED: Record<DeliverableState, string[]> = {
    waiting: [],
    draft_due: ["creator send_draft a"],
    in_review: ["brand review_draft a"],
    changes_requested: ["creator fix_draft a"],
    approved: [],
    live_due: ["creator post_live a"],
    live_check: ["brand check_live a"],
    accepted: [],
    paid: [],
    cancelled: [],
  };
  it.each(DELIVERABLE_STATES)("with work in %s", (state) => {
    const facts = deal({ deliverables: [work(state)] });
    expect(short(facts)).toEqual(EXPECTED[state]);
    expect(turnsOf(facts)[0]?.side ?? null).toBe(DELIVERABLE_WORDS[state].turn);
    for (const turn of turnsOf(facts)) expect(turn).toMatchObject({ since: at(10), dueAt: at(20) });
  });

  it.each(DEAL_STATES.filter((state): state is DealState => state === "completed" || state === "cancelled"))(
    "is nobody's in a %s deal, whatever its work says",
    (state) => {
      const deliverables = DELIVERABLE_STATES.map((one, index) => work(one, String(index)));
      expect(turnsOf(deal({ state, deliverables }))).toEqual([]);
    },
  );

  const change = {
    number: 2,
    state: "signing",
    added: 5_500n,
    createdAt: at(5),
    signedAt: null,
    dueAt: at(8),
    signatures: [],
  };
  it("is whose signature an amendment lacks, then the brand's who pays, also after the work", () => {
    for (const state of ["active", "completed"] as const) {
      const of = (differs: object) =>
        short(deal({ state, deliverables: [], amendments: [{ ...change, ...differs }] }));
      expect(of({ state: "signing" })).toEqual(["brand sign_amendment", "creator sign_amendment"]);
      expect(of({ state: "signing", signatures: [{ side: "brand" }] })).toEqual(["creator sign_amendment"]);
      expect(of({ state: "funding" })).toEqual(["brand fund_amendment"]);
      expect(of({ state: "in_force" })).toEqual([]);
    }
    const amendments = [change];
    expect(short(deal({ amendments, pausedAt: at(6) }))).toEqual([]);
    expect(short(deal({ amendments, state: "cancelled" }))).toEqual([]);
    const [first] = turnsOf(deal({ amendments, deliverables: [work("draft_due")] }));
    expect(first).toMatchObject({
      act: "sign_amendment",
      since: at(5),
      amendment: { number: 2, added: 5_500n },
    });
  });

  const dispute = { state: "open", openedBy: "brand", stateSince: at(5), dueAt: at(9) } as const;
  it("is the answer to a dispute alone while the deal stands still", () => {
    const disputes = [{ ...dispute, reason: "not_as_agreed" }];
    const [turn, ...rest] = turnsOf(deal({ disputes, pausedAt: at(5), deliverables: [work("draft_due")] }));
    expect(turn).toMatchObject({ side: "creator", act: "answer_dispute", dueAt: at(9), still: true });
    expect(turn && atZeroOf(turn)).toBe("then whoever opened it prevails");
    expect(rest).toEqual([]);
  });

  it.each(["completed", "cancelled"] as const)("is the answer about a statement of a %s deal", (state) => {
    const disputes = [{ ...dispute, reason: "commission" }];
    const [turn] = turnsOf(deal({ state, disputes }));
    expect(turn).toMatchObject({ side: "creator", act: "answer_dispute", aboutStatement: true });
    expect(turn?.still).toBeUndefined();
    expect(turn && atZeroOf(turn)).toBe("then our staff rules");
    expect(
      short(deal({ state, disputes: [{ ...dispute, reason: "commission", state: "answered" }] })),
    ).toEqual([]);
  });

  it("names the most urgent first and what has no limit last", () => {
    const deliverables = [
      work("live_due", "late", at(30)),
      work("draft_due", "never", null),
      work("in_review", "soon", at(12)),
    ];
    expect(short(deal({ deliverables }))).toEqual([
      "brand review_draft soon",
      "creator post_live late",
      "creator send_draft never",
    ]);
  });
});

describe("a product", () => {
  it.each([
    ["awaiting_address", "creator give_address"],
    ["to_ship", "brand ship_product"],
    ["damaged", "brand ship_product"],
    ["missing", "brand ship_product"],
    ["shipped", "creator confirm_product"],
    ["returning", "brand confirm_return"],
    ["received", null],
    ["returned", null],
  ] as const)("that is %s is the turn: %s", (state, expected) => {
    const shipment = { state, stateSince: at(0), dueAt: at(12) };
    const [turn] = turnsOf(deal({ deliverables: [], shipment }));
    expect(turn ? `${turn.side} ${turn.act}` : null).toBe(expected);
  });
});

describe("the words of a turn", () => {
  it.each(TURN_ACTS)("%s has a title, a button and an end", (act) => {
    const deliverable = { id: "a", label: "Instagram, 1 reel" };
    const title = turnTitle({ act, deliverable }, "One-pan weeknights");
    const product = ["give_address", "ship_product", "confirm_product", "confirm_return"];
    const ofDeal = [
      "sign",
      "fund",
      "answer_dispute",
      "sign_amendment",
      "fund_amendment",
      ...product,
    ].includes(act);
    expect(title).toMatch(ofDeal ? /“One-pan weeknights”/ : /Instagram, 1 reel$/);
    expect(TURN_BUTTON[act]).toMatch(/^[A-Z]/);
    expect(AT_ZERO[act]).toMatch(/^then /);
  });
});
