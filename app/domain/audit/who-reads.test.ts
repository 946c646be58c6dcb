import { expect, test } from "vitest";
import { chainFor, isReadBy } from "./who-reads.ts";

test.each([
  ["draft.approved", ["brand", "creator", "admin"]],
  ["chargeback.ended", ["brand", "creator", "admin"]],
  ["creator.owes", ["creator", "admin"]],
  ["payout.netted", ["creator", "admin"]],
  ["payout.taken_back", ["creator", "admin"]],
  ["money.retried", ["creator", "admin"]],
  ["money.proposed", ["admin"]],
  ["money.decided", ["admin"]],
])("%s is read by %j", (type, readers) => {
  const all = ["brand", "creator", "admin"] as const;
  expect(all.filter((reader) => isReadBy(type, reader))).toEqual(readers);
});

test("what one side must not read is in no chain that it can have", () => {
  expect(chainFor("deal:1", "draft.approved")).toBe("deal:1");
  expect(chainFor("deal:1", "money.proposed")).toBe("deal:1:admin");
  expect(chainFor("deal:1", "creator.owes")).toBe("deal:1:creator+admin");
});
