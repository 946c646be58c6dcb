import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { buildPages, generateClient } from "#app/start/prepare.ts";
import { messageOf } from "#app/start/problem.ts";
import { root } from "#app/start/project.ts";
import { runProgram } from "#app/start/run-program.ts";
import { templateDatabase, testServer } from "./database.ts";
import { add, type Count, countPlaywright, countVitest, honest, lastLine, none } from "./test-count.ts";

interface Step {
  name: string;
  run: (filters: string[]) => Promise<Count>;
}

const passed: Count = { ...none, passed: 1 };
const failed: Count = { ...none, failed: 1 };
const reports = path.join(root, ".cache", "reports");

/** Runs a program of node_modules with its output on ours; resolves with its exit code. */
function show(script: string, args: string[], environment: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, script), ...args], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", () => resolve(-1));
    child.on("exit", (code) => resolve(code ?? -1));
  });
}

/** A check that passes or fails as a whole; its output is of interest only when it fails. */
async function check(name: string, script: string, args: string[]): Promise<Count> {
  const done = await runProgram(process.execPath, [path.join(root, script), ...args], { cwd: root });
  process.stdout.write(done.code === 0 ? `${name}: clean\n` : `${name}:\n${done.output}\n`);
  return done.code === 0 ? passed : failed;
}

async function readReport<T>(file: string, count: (report: T) => Count, exitCode: number): Promise<Count> {
  const text = await readFile(file, "utf8").catch(() => null);
  return honest(text === null ? none : count(JSON.parse(text) as T), exitCode);
}

function vitest(project: "unit" | "integration"): Step {
  const run = async (filters: string[]) => {
    const report = path.join(reports, `${project}.json`);
    await rm(report, { force: true });
    const output = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const exitCode = await show("node_modules/vitest/vitest.mjs", [
      "run",
      "--project",
      project,
      ...output,
      ...filters,
    ]);
    return readReport(report, countVitest, exitCode);
  };
  return { name: `${project} tests`, run };
}

const e2e: Step = {
  name: "end-to-end tests",
  run: async (filters) => {
    const report = path.join(reports, "e2e.json");
    await rm(report, { force: true });
    const exitCode = await show("node_modules/@playwright/test/cli.js", ["test", ...filters], {
      E2E_REPORT: report,
    });
    return readReport(report, countPlaywright, exitCode);
  },
};

const build: Step = { name: "build", run: () => buildPages().then(() => passed) };

// At once, because none of them keeps two cores busy; the slowest shares its files out.
const statics: Step = {
  name: "format, lint and types",
  run: async () => {
    const counts = await Promise.all([
      check("format", "node_modules/prettier/bin/prettier.cjs", ["--check", "--log-level=warn", "."]),
      // Without ESLint's cache: what a rule of types says about a file depends on other files too.
      check("lint", "node_modules/eslint/bin/eslint.js", [".", "--max-warnings", "0", "--concurrency", "2"]),
      check("types", "node_modules/typescript/bin/tsc", ["--noEmit"]),
    ]);
    return counts.reduce(add, none);
  },
};

const bench: Step = {
  name: "bench",
  run: async (names) => {
    const files = await readdir(path.join(root, "tests", "bench")).catch(() => []);
    const all = files
      .filter((file) => file.endsWith(".bench.ts"))
      .map((file) => file.slice(0, -".bench.ts".length));
    let count = none;
    for (const name of names.length > 0 ? names : all) {
      const code = await show("node_modules/tsx/dist/cli.mjs", [
        path.join(root, "tests", "bench", `${name}.bench.ts`),
      ]);
      count = add(count, code === 0 ? passed : failed);
    }
    return honest(count, 0);
  },
};

const money: Step = {
  name: "money",
  run: async (args) => {
    const code = await show("node_modules/tsx/dist/cli.mjs", [
      path.join(root, "tests", "money", "main.ts"),
      ...args,
    ]);
    return code === 0 ? passed : failed;
  },
};

const PARTS: Record<string, Step[]> = {
  all: [statics, vitest("unit"), vitest("integration"), build, e2e],
  static: [statics],
  unit: [vitest("unit")],
  integration: [vitest("integration")],
  e2e: [build, e2e],
  bench: [build, bench],
  money: [build, money],
};

async function runStep(step: Step, filters: string[]): Promise<Count> {
  const began = Date.now();
  process.stdout.write(`\n── ${step.name}\n`);
  const count = await step.run(filters).catch((error: unknown) => {
    process.stdout.write(`${messageOf(error)}\n`);
    return failed;
  });
  process.stdout.write(
    `── ${step.name}: ${lastLine(count)} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`,
  );
  return count;
}

async function runSteps(part: string, filters: string[]): Promise<Count> {
  await mkdir(reports, { recursive: true });
  await generateClient();
  const needsDatabase = ["all", "integration", "e2e", "bench", "money"].includes(part);
  // Held for the whole run, so that the server does not stop and start with every file.
  const server = needsDatabase ? await testServer() : null;
  try {
    if (server) await templateDatabase(server);
    let count = none;
    for (const step of PARTS[part] ?? []) count = add(count, await runStep(step, filters));
    return count;
  } finally {
    await server?.stop();
  }
}

/**
 * Runs one part of the tests, or all of them, and resolves with the exit code: 0 only when something ran and
 * nothing failed. The last line it prints is the sum.
 */
export async function runTests(part: string, filters: string[]): Promise<number> {
  if (!PARTS[part]) {
    process.stdout.write(`There is no part "${part}"; use one of ${Object.keys(PARTS).join(", ")}.\n`);
    process.stdout.write(`${lastLine(failed)}\n`);
    return 1;
  }
  // Ctrl-C reaches the running step too; it fails, and the server is stopped on the way out.
  process.on("SIGINT", () => undefined);
  const total = await runSteps(part, filters).catch((error: unknown) => {
    process.stdout.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return failed;
  });
  process.stdout.write(`\n${lastLine(total)}\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}
