import { expect, test } from "vitest";
import { isReadBy } from "./who-reads.ts";

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
