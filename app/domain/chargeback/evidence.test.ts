import { describe, expect, it } from "vitest";
import { type EvidenceDeal, evidenceOf } from "./evidence.ts";

const at = new Date("2026-10-02T09:30:00Z");
const item = {
  ...{ label: "Instagram reel", specification: "30 seconds" },
  ...{ drafts: [], approvedAt: null, posts: [], acceptedAt: null },
};
const deal: EvidenceDeal = {
  ...{ number: 1042, title: "Noodles", brandName: "Pepperjar", creatorName: "Noor", cost: "$473.00" },
  ...{ contract: null, signatures: [], items: [item], shipment: null },
  ...{ refunds: [], events: [], messages: [] },
};
const customer = { name: "Pepperjar", email: "rosa@pepperjar.example" };
const told = (one: Partial<EvidenceDeal>, statement = "") =>
  evidenceOf([{ ...deal, ...one }], customer, statement).uncategorized_text;

describe("what goes to the bank", () => {
  it("does not say that work was delivered which was not", () => {
    expect(told({})).toContain("Instagram reel: 30 seconds\n  Not delivered yet");
    const delivered = told({ items: [{ ...item, drafts: [{ version: 1, at }], approvedAt: at }] });
    expect(delivered).not.toContain("Not delivered yet");
    expect(delivered).toContain("Draft 1 delivered to the customer 2026-10-02 09:30 UTC");
  });

  it("names what was sent back to the card", () => {
    expect(told({})).not.toContain("sent back");
    expect(told({ refunds: [{ amount: "$100.00", at, id: "re_1" }] })).toContain(
      "What was sent back to the card:\n2026-10-02 09:30 UTC $100.00, refund re_1",
    );
  });

  it("begins with what our staff say, and has no empty field", () => {
    const fields = evidenceOf([deal], { ...customer, email: "" }, "Paid by the same card before.");
    expect(fields.uncategorized_text.startsWith("Paid by the same card before.\n")).toBe(true);
    expect(Object.values(fields).every((text) => text !== "")).toBe(true);
    expect(fields).not.toHaveProperty("customer_email_address");
    expect(fields).not.toHaveProperty("service_date");
  });

  it("cuts what is longer than the processor takes at the end of a line, and says so", () => {
    const messages = Array.from({ length: 300 }, () => ({ at, author: "Noor", text: "a".repeat(100) }));
    const text = told({ messages });
    expect(text.length).toBeLessThanOrEqual(20_000);
    expect(text.endsWith("a\n(Older entries are left out.)")).toBe(true);
  });
});
