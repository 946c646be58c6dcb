// Plain JavaScript without dependencies: this runs before there are any.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");
const OLDEST = [20, 19];

/** Ends the process with what happened and what to do. */
function giveUp(problem, advice) {
  process.stderr.write(`\n  ✗ ${problem}\n    ${advice}\n\n`);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map((part) => Number.parseInt(part, 10));
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  giveUp(
    `Sweetspot needs Node ${OLDEST.join(".")} or later; this is ${process.versions.node}.`,
    "Install a newer Node from nodejs.org or with a version manager, then try again.",
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}

/**
 * Whether node_modules holds what the lockfile says. npm leaves its own record of what it installed; comparing
 * the two notices a changed lockfile, and an installation that was cut short, without a stamp of ours.
 */
export function dependenciesAreInstalled(folder, withDevelopment) {
  const record = path.join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(path.join(folder, "package-lock.json"))).every(
    ([name, wanted]) =>
      name === "" ||
      wanted.link ||
      wanted.optional ||
      wanted.devOptional ||
      wanted.peer ||
      (wanted.dev && !withDevelopment) ||
      installed[name]?.version === wanted.version,
  );
}

/** What is set already wins, and an empty value is none. */
function readEnvironment() {
  for (const [name, value] of Object.entries(parseEnv(readFileSync(".env", "utf8"))))
    if (value.trim() !== "") process.env[name] ??= value;
}

/**
 * Checks Node, reads .env (what is set already wins), and installs the dependencies when they are missing or
 * the lockfile changed.
 */
export function ensureDependencies({ forTests = false } = {}) {
  checkNode();
  process.chdir(root);
  // Tests do not depend on the settings of whoever runs them.
  if (!forTests && existsSync(".env")) readEnvironment();
  const withDevelopment = forTests || process.env.NODE_ENV !== "production";
  if (dependenciesAreInstalled(root, withDevelopment)) return;
  process.stdout.write("  · installing dependencies (the first time this takes a minute or two)\n");
  const began = Date.now();
  // Through npm's own script when npm started us: `npm` alone is a .cmd file on Windows.
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const args = [
    "ci",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    ...(withDevelopment ? ["--include=dev"] : []),
  ];
  const done = spawnSync(npm[0], [...npm.slice(1), ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    shell: npm.length === 1 && process.platform === "win32",
  });
  if (done.status !== 0)
    giveUp(
      "The dependencies could not be installed; npm says why above.",
      "Check the network connection (or the npm registry setting) and free disk space (700 MB), then try again.",
    );
  process.stdout.write(`  ✓ dependencies installed (${Math.round((Date.now() - began) / 1000)} s)\n`);
}
