import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PaperBody, paperBody, paperNumber, paperYear, serviceFeeIn } from "./paper.ts";
import { printPaper } from "./print-paper.ts";
import { sampleReceipt } from "./testing/sample-paper.ts";

describe("a paper's number", () => {
  it.each([
    ["receipt", 1, "PEPPERJAR-R-2026-0001"],
    ["credit_note", 12, "PEPPERJAR-C-2026-0012"],
    ["receipt", 12_345, "PEPPERJAR-R-2026-12345"],
  ] as const)("of a %s, %i, is %s", (kind, sequence, number) => {
    expect(paperNumber("pepperjar", kind, 2026, sequence)).toBe(number);
  });

  it("takes its year from UTC", () => {
    expect(paperYear(new Date("2026-12-31T23:59:59.999Z"))).toBe(2026);
    expect(paperYear(new Date("2027-01-01T00:00:00.000Z"))).toBe(2027);
  });
});

describe("the service fee in a refund", () => {
  it("has the share that it had in what was paid, and never more than there is", () => {
    expect(serviceFeeIn(47_300n, { gross: 43_000n, brandFee: 4_300n }, "USD")).toBe(4_300n);
    expect(serviceFeeIn(35_475n, { gross: 43_000n, brandFee: 4_300n }, "USD")).toBe(3_225n);
    expect(serviceFeeIn(500n, { gross: 43_000n, brandFee: 0n }, "USD")).toBe(0n);
    const amounts = fc.bigInt({ min: 1n, max: 10n ** 9n });
    fc.assert(
      fc.property(amounts, amounts, amounts, (amount, gross, brandFee) => {
        const fee = serviceFeeIn(amount, { gross, brandFee }, "USD");
        expect(fee >= 0n && fee <= amount).toBe(true);
      }),
    );
  });
});

describe("a printed paper", () => {
  it("names a currency once, and has the decimals that it has", () => {
    const sumIn = (currency: string) =>
      printPaper({ ...sampleReceipt, currency }).tables[0]?.sums.at(-1)?.amount;
    expect(["JPY", "KWD", "USD"].map(sumIn)).toEqual(["¥47,300 JPY", "KWD\u00a047.300", "$473.00 USD"]);
  });

  it("shows who, what, fee and sum of a receipt", () => {
    const printed = printPaper(sampleReceipt);
    expect(printed).toMatchObject({
      title: "Receipt and invoice",
      subtitle: "PEPPERJAR-R-2026-0001, Nov 20, 2026 (UTC)",
      parties: [
        { label: "From", name: "Sweetspot", lines: ["1 Market Street", "Tax number XX-1"] },
        {
          label: "To",
          name: "Pepperjar Foods Inc.",
          lines: ["Pepperjar", "5 Pan Road", "United States", "Tax number 12-3456789"],
        },
        { label: "Work by", name: "Noor Haddad" },
      ],
      tables: [
        {
          rows: [["1 Instagram reel", "$430.00 USD"]],
          sums: [{ amount: "$43.00 USD" }, { label: "Paid in total", amount: "$473.00 USD", strong: true }],
        },
      ],
    });
    expect(printed.notes.join(" ")).toContain("Paid on Nov 20, 2026, payment ch_1.");
  });

  it("says of a credit note what it takes back from, and why", () => {
    const body: PaperBody = {
      ...sampleReceipt,
      ...{ kind: "credit_note", number: "PEPPERJAR-C-2026-0001", payment: null },
      ...{ corrects: sampleReceipt.number, reason: "The campaign stops." },
    };
    const { title, notes } = printPaper(paperBody.parse(body));
    expect(title).toBe("Credit note");
    expect(notes).toContain("Takes back from PEPPERJAR-R-2026-0001.");
    expect(notes).toContain("Reason: The campaign stops.");
  });
});
