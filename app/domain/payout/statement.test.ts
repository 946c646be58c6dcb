import { describe, expect, it } from "vitest";
import { DELIVERABLE_STATES } from "../deal/deliverable.ts";
import { DEFAULT_POLICY } from "../deal/policy.ts";
import { NO_TAX_IDENTITY } from "../paper/tax-identity.ts";
import { csvLine } from "../roster/csv-cell.ts";
import { PAYOUT_STATES } from "./payout-state.ts";
import { payoutStanding } from "./payout-words.ts";
import { expectedAt, periodName, readPeriod, type StatementLine, sumsOf } from "./statement.ts";
import { printStatement, STATEMENT_HEADER, statementCells } from "./statement-files.ts";

const now = new Date("2026-11-22T12:00:00Z");
const line = (own: Partial<StatementLine> = {}): StatementLine => ({
  ...{ id: "1", at: now, stage: "paid", word: "Paid", dealNumber: 2001, title: "Chilli crisp" },
  ...{ brandName: "Pepperjar", deliverable: "1 Instagram reel", gross: 43_000n, fee: 1_000n, net: 42_000n },
  currency: "USD",
  ...own,
});

describe("a period", () => {
  it.each([
    ["2026", "2026-01-01", "2027-01-01"],
    ["2026-11", "2026-11-01", "2026-12-01"],
    ["2026-12", "2026-12-01", "2027-01-01"],
  ])("%s runs from %s to before %s", (key, from, to) => {
    expect(readPeriod(key)).toMatchObject({ from, to });
  });
  it.each(["", "26", "2026-13", "2026-00", "2026-1", "1999", "2026-11-01", "2026'"])("%s is none", (key) => {
    expect(readPeriod(key)).toBeNull();
  });
});

describe("the expected date", () => {
  it.each([
    ["draft_due", false, 24 + 72 + 120 + 72 + 72],
    ["draft_due", true, 24 + 72 + 72],
    ["in_review", false, 24 + 120 + 72 + 72],
    ["live_due", false, 24 + 72 + 72],
    ["live_check", false, 24 + 72],
  ] as const)("of work that is %s, content only %s, is %i hours away", (state, contentOnly, hours) => {
    const item = { state, contentOnly, dueAt: new Date(now.getTime() + 24 * 3_600_000) };
    expect(expectedAt(item, DEFAULT_POLICY, now)?.getTime()).toBe(now.getTime() + hours * 3_600_000);
  });

  it("is there for all work in progress, counted from now when its limit has passed, and for nothing else", () => {
    const over = ["accepted", "paid", "cancelled"];
    for (const state of DELIVERABLE_STATES) {
      const at = expectedAt({ state, contentOnly: false, dueAt: new Date(0) }, DEFAULT_POLICY, now);
      expect(at === null).toBe(over.includes(state));
      if (at) expect(at.getTime()).toBeGreaterThan(now.getTime());
    }
  });
});

describe("sums and files", () => {
  const yen = line({ id: "2", currency: "JPY", gross: 5_000n, fee: 0n, net: 5_000n, stage: "held" });
  const lines = [
    line(),
    line({ id: "3", stage: "coming", net: 100n }),
    yen,
    line({ id: "4", stage: "cancelled" }),
  ];

  it("never mix currencies, and count nothing that was cancelled", () => {
    expect(sumsOf(lines)).toEqual([
      { currency: "JPY", gross: 5_000n, fee: 0n, paid: 0n, coming: 0n, held: 5_000n },
      { currency: "USD", gross: 86_000n, fee: 2_000n, paid: 42_000n, coming: 100n, held: 0n },
    ]);
  });

  it("have a cell for each head, exact amounts, and no cell that a spreadsheet would run", () => {
    const cells = statementCells(
      line({ title: "=cmd()", at: new Date("2026-11-01T02:00:00Z") }),
      "America/New_York",
    );
    expect(cells).toHaveLength(STATEMENT_HEADER.length);
    expect(cells[0]).toBe("2026-10-31");
    expect(csvLine(cells)).toContain(",'=cmd(),");
    expect(csvLine(cells)).toContain("430.00,10.00,420.00,USD");
    expect(statementCells(yen, "UTC")).toContain("5000");
  });

  it("print one table per currency", () => {
    const period = readPeriod("2026-11");
    if (!period) throw new Error("not a period");
    const tax = { legalName: "Noor Haddad LLC", taxNumber: "12-3456789", address: "4 Lake Road\nChicago" };
    const who = { name: "Noor", handle: "noor", timeZone: "UTC", tax };
    const printed = printStatement(lines, period, who, now);
    expect(printed.parties).toEqual([
      {
        ...{ label: "Creator", name: "Noor Haddad LLC" },
        lines: ["Noor", "@noor", "4 Lake Road", "Chicago", "Tax number 12-3456789"],
      },
    ]);
    const plain = printStatement([], period, { ...who, tax: NO_TAX_IDENTITY }, now);
    expect(plain.parties[0]).toMatchObject({ name: "Noor", lines: ["@noor"] });
    expect(printed.tables.map(({ heading, rows }) => [heading, rows.length])).toEqual([
      ["JPY", 1],
      ["USD", 3],
    ]);
    for (const { columns, rows } of printed.tables)
      for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(plain.notes[0]).toContain("Nothing");
  });
});

describe("where a payout stands", () => {
  it.each(PAYOUT_STATES)("%s is said in words, with what follows", (state) => {
    for (const payee of ["none", "wants", "checking", "active", "country", "closed"] as const) {
      const facts = { state, releaseAt: now, paidAt: null, failureCode: null };
      const { word, says, next } = payoutStanding(facts, payee, () => "Sun Nov 22");
      for (const text of [word, says, next]) expect(text).toMatch(/^[A-Z][^_]*$/);
    }
  });

  it("names the date that counts, and what the creator has to do", () => {
    const facts = { state: "scheduled", releaseAt: now, paidAt: null, failureCode: null } as const;
    expect(payoutStanding(facts, "active", () => "Sun").says).toBe("Sends Sun.");
    expect(payoutStanding(facts, "wants", () => "Sun").next).toContain("payout set-up");
    const waits = payoutStanding({ ...facts, still: true }, "active", () => "Sun");
    expect(waits.word).toBe("Waits");
    expect(waits.says).not.toContain("Sun");
    const goesBack = { amount: "$50.00", questionUntil: now };
    const asked = payoutStanding({ ...facts, goesBack }, "active", () => "Sun");
    expect(asked.word).toBe("To check");
    expect(asked.says).toContain("$50.00 of it goes back to the brand after Sun, unless you question that");
    const contested = payoutStanding(
      { ...facts, goesBack: { ...goesBack, questionUntil: null } },
      "active",
      () => "Sun",
    );
    expect(`${contested.word}: ${contested.next}`).toContain("Waits: Nothing to do. Our staff decides");
    const byHand = { ...facts, state: "paid", bankReference: "SW-7", paidAt: new Date() } as const;
    expect(payoutStanding(byHand, "active", () => "Sun").says).toBe(
      "Paid Sun by bank transfer, reference SW-7.",
    );
    const gone = payoutStanding({ ...facts, state: "failed", failureCode: "given_up" }, "active", () => "");
    expect(`${gone.says} ${gone.next}`).not.toMatch(/sends it again|Check your/);
    expect(payoutStanding({ ...facts, failureCode: "balance_insufficient" }, "active", () => "").word).toBe(
      "Delayed",
    );
  });
});

it.each([
  ["2026", "2026"],
  ["2026-11", "November 2026"],
])("the period %s is called %s", (key, name) => {
  const period = readPeriod(key);
  expect(period && periodName(period)).toBe(name);
});
