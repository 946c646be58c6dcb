// `npm test`: everything, or one part: node tests/run.mjs [all|static|unit|integration|e2e|bench|money] [filters].
import process from "node:process";
import { ensureDependencies } from "../app/start/install.mjs";

ensureDependencies({ forTests: true });
const { register } = await import("tsx/esm/api");
register();
const { runTests } = await import("./support/test-run.ts");
process.exitCode = await runTests(process.argv[2] ?? "all", process.argv.slice(3));
