import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dependenciesAreInstalled } from "./install.mjs";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "install-"));
  mkdirSync(path.join(folder, "node_modules"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, packages: object) =>
  writeFileSync(path.join(folder, file), JSON.stringify({ packages }));
const lock = (packages: object) => write("package-lock.json", { "": {}, ...packages });
const installed = (packages: object) => write("node_modules/.package-lock.json", packages);

const A = { "node_modules/a": { version: "1.0.0" } };
const TOOL = { "node_modules/tool": { version: "2.0.0", dev: true } };
const FOREIGN = { "node_modules/foreign": { version: "3.0.0", optional: true } };

test("nothing is installed without npm's own record", () => {
  lock(A);
  expect(dependenciesAreInstalled(folder, true)).toBe(false);
});

test("the same versions are installed, whether or not optional ones of other machines are", () => {
  lock({ ...A, ...FOREIGN });
  installed(A);
  expect(dependenciesAreInstalled(folder, true)).toBe(true);
});

test("a changed, a missing and a new version are noticed", () => {
  installed(A);
  lock({ "node_modules/a": { version: "1.0.1" } });
  expect(dependenciesAreInstalled(folder, true)).toBe(false);
  lock({ ...A, "node_modules/b": { version: "1.0.0" } });
  expect(dependenciesAreInstalled(folder, true)).toBe(false);
});

test("tools of development may be missing in production only", () => {
  lock({ ...A, ...TOOL });
  installed(A);
  expect(dependenciesAreInstalled(folder, false)).toBe(true);
  expect(dependenciesAreInstalled(folder, true)).toBe(false);
});
