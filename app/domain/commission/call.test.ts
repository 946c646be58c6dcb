import { describe, expect, it } from "vitest";
import { callBody } from "./call-body.ts";
import { isFresh, readCallSignature } from "./call-signature.ts";

const digest = "a".repeat(64);
const body = {
  ...{ deal: 1042, order_id: "1001", occurred_at: "2026-10-17T17:30:00+02:00" },
  ...{ amount: "45.00", currency: "USD" },
};

describe("the signature's header", () => {
  it("is read, with one digest or two", () => {
    expect(readCallSignature(`t=1792800000,v1=${digest}`)).toEqual({
      timestamp: 1_792_800_000,
      digests: [digest],
    });
    expect(readCallSignature(`t=1, v1=${digest}, v1=${digest}`)?.digests).toHaveLength(2);
  });
  it.each([
    null,
    "",
    "t=1",
    `v1=${digest}`,
    `t=x,v1=${digest}`,
    "t=1,v1=zz",
    `t=-1,v1=${digest}`,
    "x".repeat(2_000),
  ])("%s is none", (header) => expect(readCallSignature(header)).toBeNull());
  it.each([
    [0, true],
    [300, true],
    [-300, true],
    [301, false],
    [-301, false],
  ])("%s s away", (away, fresh) => expect(isFresh(1_000_000 + away, 1_000_000_000)).toBe(fresh));
});

describe("the body", () => {
  it("is one order", () =>
    expect(callBody.parse(body)).toEqual({
      deal: 1042,
      entry: {
        ...{ kind: "sale", orderId: "1001", amount: 4_500n, currency: "USD" },
        occurredAt: new Date("2026-10-17T15:30:00Z"),
      },
    }));
  it.each([
    ["a number as amount", { amount: 45 }],
    ["a negative amount", { amount: "-45.00" }],
    ["too many decimals", { amount: "45.001" }],
    ["a time without a zone", { occurred_at: "2026-10-17T15:30:00" }],
    ["an unknown currency", { currency: "XYZ" }],
    ["no order", { order_id: "" }],
    ["another field", { tax: 1 }],
    ["a deal that is none", { deal: 0 }],
  ])("%s is refused", (_name, more) => expect(callBody.safeParse({ ...body, ...more }).success).toBe(false));
});
