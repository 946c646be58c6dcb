import { describe, expect, test } from "vitest";
import { choicesOf, type Found, lookWords, type Stuck } from "./review.ts";

const at = new Date("2027-03-01T10:00:00Z");
const later = new Date("2027-03-01T10:01:00Z");
const stuck: Stuck = { kind: "payout", state: "needs_review", amount: 500n, currency: "USD" };
const transfer: Found = {
  id: "tr_1",
  amount: "500",
  currency: "USD",
  destination: "acct_1",
  reversed: "0",
  status: "paid",
};
const seen = (...found: Found[]) => ({ askedAt: at, lookedAt: later, found });
const acts = (of: Stuck, look: Parameters<typeof choicesOf>[1]) => choicesOf(of, look).map(({ act }) => act);

describe("what can be proposed", () => {
  test.each([
    ["nothing before anybody has looked", stuck, null, []],
    ["nothing while the job is asking", stuck, { ...seen(), lookedAt: null }, []],
    [
      "nothing of an answer from before it was asked again",
      stuck,
      { ...seen(), askedAt: later, lookedAt: at },
      [],
    ],
    ["the one that is there, and nothing else", stuck, seen(transfer), ["found"]],
    ["sending or giving up when nothing is there", stuck, seen(), ["send_again", "give_up"]],
    [
      "the same when all of it was taken back",
      stuck,
      seen({ ...transfer, reversed: "500" }),
      ["send_again", "give_up"],
    ],
    ["nothing when another amount left", stuck, seen({ ...transfer, amount: "400" }), []],
    ["nothing when part of it was taken back", stuck, seen({ ...transfer, reversed: "1" }), []],
    ["nothing when two left", stuck, seen(transfer, { ...transfer, id: "tr_2" }), []],
    ["nothing of what goes on by itself", { ...stuck, state: "sending" }, seen(), []],
    [
      "a payout that was given up may have been paid by bank",
      { ...stuck, state: "failed", givenUp: true },
      seen(),
      ["send_again", "paid_by_bank"],
    ],
    [
      "one that was given up, and is there all the same",
      { ...stuck, givenUp: true },
      seen(transfer),
      ["found"],
    ],
    [
      "a refund may have been paid by bank",
      { ...stuck, kind: "refund" },
      seen(),
      ["send_again", "paid_by_bank"],
    ],
    [
      "a refund that came back is not there",
      { ...stuck, kind: "refund" },
      seen({ ...transfer, status: "failed" }),
      ["send_again", "paid_by_bank"],
    ],
  ] as const)("%s", (_name, of, look, expected) => expect(acts(of, look)).toEqual(expected));
});

test("what the processor shows is said, in each case", () => {
  const looks = [
    null,
    { ...seen(), lookedAt: null },
    seen(),
    seen(transfer),
    seen({ ...transfer, amount: "1" }),
  ];
  expect(new Set(looks.map((look) => lookWords(stuck, look))).size).toBe(looks.length);
});
