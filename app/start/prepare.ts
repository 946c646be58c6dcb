import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { root } from "./project.ts";
import { StartProblem } from "./problem.ts";
import { runProgram } from "./run-program.ts";

interface Product {
  /** The file that holds the sum of the inputs of the last good run. */
  stamp: string;
  inputs: string[];
  /** What must be there for the stamp to mean anything. */
  output: string;
  /** Programs of node_modules with their arguments, in order. */
  commands: string[][];
  failure: [problem: string, advice: string];
}

const CLIENT: Product = {
  stamp: "app/generated/inputs.sha256",
  inputs: ["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"],
  output: "app/generated/prisma",
  commands: [["node_modules/prisma/build/index.js", "generate"]],
  failure: ["The database client could not be generated", "Correct prisma/schema as it says above."],
};

const BUILD: Product = {
  stamp: "build/inputs.sha256",
  inputs: [
    "app",
    "emails",
    "public",
    "prisma/schema",
    "vite.config.ts",
    "vite.web.config.ts",
    "package-lock.json",
    "tsconfig.json",
  ],
  output: "build/server",
  commands: [
    ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"],
    ["node_modules/vite/bin/vite.js", "build", "--config", "vite.web.config.ts"],
  ],
  failure: [
    "The pages could not be built",
    "If you changed the code, correct it; if not, run `npm ci` first.",
  ],
};

// Nothing that the pages are built from.
const IGNORED = new Set(["generated", "start", "node_modules"]);

async function filesOf(relative: string): Promise<string[]> {
  const entries = await readdir(path.join(root, relative), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOTDIR") return null;
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  if (!entries) return [relative];
  const wanted = entries.filter((entry) => !IGNORED.has(entry.name) && !/\.test\.tsx?$/.test(entry.name));
  return (await Promise.all(wanted.map((entry) => filesOf(`${relative}/${entry.name}`)))).flat();
}

/** One sum over the names and contents of all inputs, so that a touched but unchanged file rebuilds nothing. */
async function sumOf(inputs: string[]): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const input of inputs)
    for (const file of (await filesOf(input)).sort())
      hash
        .update(file)
        .update("\0")
        .update(await readFile(path.join(root, file)))
        .update("\0");
  return hash.digest("hex");
}

async function make(product: Product, environment: Record<string, string>): Promise<boolean> {
  const stamp = path.join(root, product.stamp);
  const sum = await sumOf(product.inputs);
  const isThere = (await filesOf(product.output)).length > 0;
  if (isThere && (await readFile(stamp, "utf8").catch(() => "")) === sum) return false;
  await rm(stamp, { force: true });
  const env = { ...process.env, ...environment };
  const [problem, advice] = product.failure;
  for (const command of product.commands) {
    const done = await runProgram(process.execPath, command, { cwd: root, env });
    if (done.code !== 0) throw new StartProblem(`${problem}:\n${done.output.trim()}`, advice);
  }
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, sum);
  return true;
}

/** Generates the database client when the schema changed; resolves true when it did. Needs no network. */
export function generateClient(): Promise<boolean> {
  return make(CLIENT, {});
}

/** Builds the pages when their sources changed; resolves true when it did. */
export function buildPages(): Promise<boolean> {
  return make(BUILD, { NODE_ENV: "production" });
}
