import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "#app/start/project.ts";

const FEES = "app/domain/ledger/fees.ts";
/** The net that a list of briefs sorts by has to be in its SQL; tests/integration/brief-browse compares both. */
const ALLOWED = new Set([FEES, "app/domain/brief/filter-sql.server.ts"]);

function codeUnder(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : codeUnder(name);
    return /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) ? [name] : [];
  });
}

/** A rate of a fee that meets an amount: as a share, or by hand. A rate in words is divided by a hundred only. */
const COMPUTES = [
  /shareOf\([^;]*FeeBps/,
  /FeeBps\s*(?:}|\))*(?:::int)?\s*[*+-]/,
  /\*\s*(?:BigInt\()?\s*(?:\$\{)?[\w.]*FeeBps/,
];
const computesFees = (text: string) => COMPUTES.some((pattern) => pattern.test(text));

test("the search finds what it looks for", () => {
  const found = ["shareOf(gross, policy.brandFeeBps)", "a * BigInt(fees.creatorFeeBps)", "brandFeeBps * 2"];
  expect(found.every(computesFees)).toBe(true);
  expect(["rateWords(policy.brandFeeBps)", "policy.brandFeeBps / 100"].some(computesFees)).toBe(false);
  expect(computesFees(readFileSync(path.join(root, FEES), "utf8"))).toBe(true);
});

test("nobody but the one breakdown computes service fees", () => {
  const others = [...codeUnder("app"), ...codeUnder("emails")].filter((file) => !ALLOWED.has(file));
  expect(others.length).toBeGreaterThan(500);
  expect(others.filter((file) => computesFees(readFileSync(path.join(root, file), "utf8")))).toEqual([]);
});
