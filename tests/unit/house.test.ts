import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "#app/start/project.ts";
import { zoneOf } from "#tests/support/boundaries.js";

const FOLDERS = ["app", "emails", "prisma", "tests", "public"];
const IGNORED = /(^|\/)(generated|migrations|node_modules)(\/|$)/;

function filesUnder(folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (IGNORED.test(name)) return [];
    return entry.isDirectory() ? filesUnder(name) : [name];
  });
}

const there = new Set(readdirSync(root));
const files = FOLDERS.filter((folder) => there.has(folder)).flatMap(filesUnder);
const text = (file: string) => readFileSync(path.join(root, file), "utf8");
const code = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const lines = (file: string) => text(file).trimEnd().split("\n").length;

/** The names that are refused: such a file gathers what has no home. */
const isCatchAll = (file: string) => /(^|\/)(utils?|helpers?|misc|common|lib)(\.[a-z.]+)?(\/|$)/i.test(file);

// A regulated word; held funds are not that. Written in two parts, so that this file may be searched as well.
const FORBIDDEN = new RegExp(["es", "crow"].join(""), "i");

/** The largest size of each kind of file, in lines; beyond it the file is refused. */
function limitOf(file: string): number {
  if (/\.(test|spec)\.tsx?$/.test(file) || file.startsWith("tests/")) return 400;
  if (file.startsWith("app/jobs/handlers/") || file.startsWith("app/routes/webhooks/")) return 80;
  const limits: Record<string, number> = {
    pure: 250,
    verb: 200,
    routes: 350,
    devRoutes: 350,
    components: 250,
  };
  return limits[zoneOf(file) ?? ""] ?? (file.startsWith("emails/") ? 250 : 350);
}

const at = (sorted: number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;

test("the tree was found", () => {
  expect(code.length).toBeGreaterThan(100);
});

test("no file or folder is a catch-all", () => {
  expect(
    ["app/lib/a.ts", "app/x/utils.ts", "app/helper.server.ts", "app/Common/a.ts"].every(isCatchAll),
  ).toBe(true);
  expect(["app/domain/library.ts", "app/http/commons.ts"].some(isCatchAll)).toBe(false);
  expect(files.filter(isCatchAll)).toEqual([]);
});

test("the regulated word for held funds appears nowhere that people read", () => {
  expect(FORBIDDEN.test("Held in Es" + "crow.")).toBe(true);
  const readable = files.filter((file) => /\.(ts|tsx|css|json|svg|txt|html|prisma|md|sql)$/.test(file));
  const shown = readable.filter((file) => !file.startsWith("tests/"));
  const all = [...shown, ...[...there].filter((name) => name === "README.md" || name === ".env.example")];
  expect(all.filter((file) => FORBIDDEN.test(text(file)))).toEqual([]);
});

/** Bare form elements that a person fills in: not hidden, not only shown. */
function bareControls(source: string): string[] {
  const tags = source.replaceAll("=>", "").match(/<(?:input|select|textarea)\b[^>]*>/g) ?? [];
  return tags.filter((tag) => !/type="hidden"|\breadOnly\b(?!=)/.test(tag));
}

test("every form that changes something is checked by Conform, and its fields keep what was typed", () => {
  const bare = '<Form method="post"><input type="hidden" name="a" /><textarea name="b" /></Form>';
  expect(bareControls(bare)).toEqual(['<textarea name="b" />']);
  const posts = code.filter(
    (file) => /^app\/.*\.tsx$/.test(file) && /<Form\b[^>]*method="post"/.test(text(file)),
  );
  expect(posts.length).toBeGreaterThan(20);
  // A tick that belongs to a form elsewhere: its errors and what was ticked are that form's.
  const elsewhere = ["app/components/application/desk-row-acts.tsx"];
  const plain = posts.filter((file) => bareControls(text(file)).length > 0 && !elsewhere.includes(file));
  expect(plain).toEqual([]);
});

test("no file is larger than its kind may be", () => {
  const tooLarge = code.filter((file) => lines(file) > limitOf(file));
  expect(tooLarge.map((file) => `${file}: ${lines(file)} lines, at most ${limitOf(file)}`)).toEqual([]);
});

test("the tree stays a tree of small files", () => {
  const sizes = code.map(lines).sort((a, b) => a - b);
  expect(at(sizes, 0.5), "median").toBeLessThanOrEqual(60);
  expect(at(sizes, 0.95), "95th percentile").toBeLessThanOrEqual(220);
});

test("nobody names a registry's address or sleeps in a test", () => {
  const sleeps = files.filter(
    (file) => /\.(test|spec)\.tsx?$/.test(file) && /waitForTimeout\(/.test(text(file)),
  );
  expect(sleeps).toEqual([]);
  const lock = text("package-lock.json").match(/"resolved": "https?:\/\/[^/"]+/g) ?? [];
  expect(new Set(lock).size).toBeLessThanOrEqual(1);
});

test(".env.example names every variable of the environment, and no other", () => {
  const read = (file: string, pattern: RegExp) =>
    [...text(file).matchAll(pattern)].map((match) => match[1] ?? "");
  const parsed = read("app/env.server.ts", /^ {2}([A-Z][A-Z0-9_]+): /gm);
  const direct = read("app/http/serve.ts", /process\.env\.([A-Z][A-Z0-9_]+)/g).filter(
    (name) => name !== "SWEETSPOT_DEV",
  );
  expect(read(".env.example", /^([A-Z0-9_]+)=/gm).sort()).toEqual(
    [...new Set([...parsed, ...direct])].sort(),
  );
});

test("what scrolls sideways holds its own words for screen readers", () => {
  const scrolling = files.filter((file) => file.endsWith(".tsx") && /overflow-(x-)?auto/.test(text(file)));
  expect(scrolling).toContain("app/components/ui/sideways.tsx");
  const loose = scrolling.filter((file) =>
    text(file)
      .split("\n")
      .some((line) => /overflow-(x-)?auto/.test(line) && !/\brelative\b/.test(line)),
  );
  expect(loose).toEqual([]);
});
