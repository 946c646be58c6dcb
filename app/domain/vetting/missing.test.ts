import { expect, it } from "vitest";
import { missingForVetting, type AccountEvidence } from "./missing.ts";

const now = new Date("2026-11-20T12:00:00Z");
const fresh = new Date("2026-11-10T12:00:00Z");
const old = new Date("2026-09-01T12:00:00Z");
const account = (differs: Partial<AccountEvidence> = {}): AccountEvidence => ({
  ...{ id: "a", platform: "tiktok", handle: "noor", ownership: "confirmed" },
  latest: { takenAt: fresh, provenance: "self_reported", screenshots: 1 },
  ...differs,
});
const checks = (identityFiles: number, accounts: AccountEvidence[]) =>
  missingForVetting({ identityFiles, accounts }, now).map(({ check }) => check);

it.each([
  ["nothing", 1, [account()], []],
  ["a document", 0, [account()], ["identity"]],
  ["an account", 1, [], ["ownership"]],
  ["the code", 1, [account({ ownership: "none" })], ["ownership"]],
  ["the code in the bio", 1, [account({ ownership: "issued" })], ["ownership"]],
  ["nothing while somebody is to look", 1, [account({ ownership: "waiting" })], []],
  ["the code that was not there", 1, [account({ ownership: "missed" })], ["ownership"]],
  ["numbers", 1, [account({ latest: null })], ["numbers"]],
  [
    "newer numbers",
    1,
    [account({ latest: { takenAt: old, provenance: "imported", screenshots: 1 } })],
    ["numbers"],
  ],
  [
    "evidence",
    1,
    [account({ latest: { takenAt: fresh, provenance: "self_reported", screenshots: 0 } })],
    ["numbers"],
  ],
  [
    "nothing of imported numbers",
    1,
    [account({ latest: { takenAt: fresh, provenance: "imported", screenshots: 0 } })],
    [],
  ],
  [
    "of one account what the other has",
    1,
    [account(), account({ id: "b", ownership: "issued", latest: null })],
    ["ownership", "numbers"],
  ],
])("is missing: %s", (_, files, accounts, expected) => {
  expect(checks(files, accounts)).toEqual(expected);
});
