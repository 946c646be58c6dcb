// `npm run test:money`: the figures of the money, one line of JSON each; exit code 1 when one misses its goal.
// Names of parts run those alone: npm run test:money -- model drift. Sizes and seeds: --runs, --kills, --stops, --walks,
// --width, --seed. A violation of the model is seen again with the command that it prints.
import { spawn } from "node:child_process";
import process from "node:process";
import { parseArgs } from "node:util";
import { atMost, print, reported, type Figure } from "../bench/figure.ts";
import { PLANT_NAMES } from "./model/plant-names.ts";
import { SHAPES } from "./model/shapes.ts";
import { PARTS, type Options } from "./parts.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "10000" },
    kills: { type: "string", default: "200" },
    stops: { type: "string", default: "20" },
    walks: { type: "string", default: "60" },
    width: { type: "string", default: "50" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    path: { type: "string" },
    replay: { type: "string" },
    /** A bug to plant on purpose: the model must find it, so that the part then fails. */
    plant: { type: "string" },
    /** Sequences of one shape only. */
    shape: { type: "string" },
    /** A violation is reported as it was found: making it small takes many runs. */
    quick: { type: "boolean", default: false },
    /** Of a process that runs one part by itself. */
    inside: { type: "boolean", default: false },
  },
});

const { path, replay } = values;
const plant = PLANT_NAMES.find((name) => name === values.plant);
if (values.plant && !plant)
  throw new Error(`There is no plant "${values.plant}"; use one of ${PLANT_NAMES.join(", ")}.`);
const shape = SHAPES.find((name) => name === values.shape);
if (values.shape && !shape)
  throw new Error(`There is no shape "${values.shape}"; use one of ${SHAPES.join(", ")}.`);
const options: Options = {
  ...{ runs: Number(values.runs), kills: Number(values.kills), stops: Number(values.stops) },
  ...{ walks: Number(values.walks), width: Number(values.width), seed: Number(values.seed) },
  ...(path === undefined ? {} : { path }),
  ...(replay === undefined ? {} : { replay }),
  ...(plant ? { plant } : {}),
  ...(shape ? { shape } : {}),
  ...(values.quick ? { quick: true } : {}),
};

/** Runs one part in a process of its own, because each needs its own database and its own processor. */
function apart(name: string): Promise<number> {
  const flags = Object.entries(options).flatMap(([flag, value]) =>
    value === true ? [`--${flag}`] : [`--${flag}`, String(value)],
  );
  const args = ["--import", "tsx", import.meta.filename, name, "--inside", ...flags];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: "inherit" });
    child.on("error", () => resolve(-1));
    child.on("exit", (code) => resolve(code ?? -1));
  });
}

async function inside(name: string): Promise<boolean> {
  const part = PARTS[name];
  if (!part) throw new Error(`There is no part "${name}"; use some of ${Object.keys(PARTS).join(", ")}.`);
  const began = performance.now();
  const figures: Figure[] = await part(options);
  figures.push(reported(`${name}: time`, "s", (performance.now() - began) / 1000));
  for (const figure of figures) print(figure);
  return figures.every(({ ok }) => ok);
}

if (values.inside) {
  process.exitCode = (await inside(positionals[0] ?? "")) ? 0 : 1;
  process.exit();
}
process.stdout.write(`seed ${options.seed}\n`);
const names = positionals.length > 0 ? positionals : Object.keys(PARTS);
const failed: string[] = [];
for (const name of names) if ((await apart(name)) !== 0) failed.push(name);
print(atMost("parts that missed a goal", "parts", failed.length, 0));
process.exitCode = failed.length > 0 ? 1 : 0;
