// One share of the model's sequences, with a database and a processor of its own; the result goes to the parent.
import process from "node:process";
import { useTestEnvironment } from "#tests/support/test-environment.ts";
import type { ModelRun } from "./property.ts";

const run = JSON.parse(process.argv[2] ?? "{}") as ModelRun;
const leave = await useTestEnvironment();
const { closeWorld } = await import("#tests/support/money-world.ts");
const { runModel } = await import("./property.ts");
const result = await runModel(run).finally(() => closeWorld().finally(leave));
process.send?.(result, undefined, undefined, () => process.exit());
