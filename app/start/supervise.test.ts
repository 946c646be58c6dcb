import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { runProgram } from "./run-program.ts";
import { root } from "./project.ts";
import { type Supervised, supervise } from "./supervise.ts";

// Inside the project, because scripts are named relative to it.
let folder: string;
let started: Supervised[];
let said: string[];

const NOTE =
  'import { appendFileSync } from "node:fs"; const note = (t) => appendFileSync(process.env.NOTES, t + "\\n");';
const notes = () => readFileSync(path.join(folder, "notes"), "utf8");
const quick = { timeout: 15_000, interval: 20 };

function run(body: string): Supervised {
  writeFileSync(path.join(folder, "stand-in.mjs"), `${NOTE}\n${body}`);
  const script = path.relative(root, path.join(folder, "stand-in.mjs"));
  const environment = { ...process.env, NOTES: path.join(folder, "notes") };
  const log = path.join(folder, "log");
  const one = supervise({ name: "stand-in", script, environment, log }, (line) => said.push(line));
  started.push(one);
  return one;
}

beforeEach(() => {
  folder = mkdtempSync(path.join(root, "node_modules", ".supervise-"));
  writeFileSync(path.join(folder, "notes"), "");
  [started, said] = [[], []];
});

afterEach(async () => {
  await Promise.all(started.map((one) => one.stop(100)));
  rmSync(folder, { recursive: true });
});

test("stopping asks first, so that a process can finish what it does", { timeout: 20_000 }, async () => {
  const one = run(
    'setInterval(() => {}, 9e5); process.on("SIGTERM", () => { note("bye"); process.exit(0); }); note("up");',
  );
  await vi.waitFor(() => expect(notes()).toBe("up\n"), quick);
  await one.stop();
  expect(notes()).toBe("up\nbye\n");
});

test("a process that does not want to end is made to", { timeout: 20_000 }, async () => {
  const one = run('setInterval(() => {}, 9e5); process.on("SIGTERM", () => note("no")); note("up");');
  await vi.waitFor(() => expect(notes()).toBe("up\n"), quick);
  await one.stop(300);
  expect(notes()).toBe("up\nno\n");
});

test(
  "the first end is reported with its last words, and not repaired before it was ready",
  { timeout: 20_000 },
  async () => {
    const one = run('note("up"); console.error("no such table"); process.exit(7);');
    expect(await one.firstEnd).toMatch(/stand-in ended with code 7; the end of .*log:\n.*no such table/s);
    expect(notes()).toBe("up\n");
  },
);

test("a process that crashes later is started again, and it is said", { timeout: 20_000 }, async () => {
  const one = run('note("up"); setTimeout(() => process.exit(9), 50);');
  one.keepAlive();
  await vi.waitFor(() => expect(notes()).toMatch(/up\nup\n/), quick);
  expect(said[0]).toMatch(/stand-in ended with code 9.*starting stand-in again in 0.5 s/s);
});

test("children end when the start command is killed", { timeout: 30_000 }, async () => {
  writeFileSync(
    path.join(folder, "stand-in.mjs"),
    `${NOTE}\nsetInterval(() => {}, 9e5); process.on("SIGTERM", () => { note("bye"); process.exit(0); }); note("up");`,
  );
  const launcher = `
    import { supervise } from ${JSON.stringify(path.join(root, "app/start/supervise.ts"))};
    import { readFileSync } from "node:fs";
    const script = ${JSON.stringify(path.relative(root, path.join(folder, "stand-in.mjs")))};
    supervise({ name: "x", script, environment: process.env }, () => {});
    setInterval(() => readFileSync(process.env.NOTES, "utf8").includes("up") && process.kill(process.pid, "SIGKILL"), 20);`;
  writeFileSync(path.join(folder, "launcher.mts"), launcher);
  const env = { ...process.env, NOTES: path.join(folder, "notes") };
  await runProgram(process.execPath, ["--import", "tsx", path.join(folder, "launcher.mts")], {
    env,
    capture: false,
  });
  await vi.waitFor(() => expect(notes()).toBe("up\nbye\n"), quick);
});

test("a process says itself when it takes requests", { timeout: 20_000 }, async () => {
  const one = run('setInterval(() => {}, 9e5); process.send({ type: "listening" });');
  expect(one.isListening()).toBe(false);
  await vi.waitFor(() => expect(one.isListening()).toBe(true), quick);
});
