// One single command: web, worker, migrate, seed, reset, new-migration or prepare.
import process from "node:process";
import { ensureDependencies } from "./install.mjs";

ensureDependencies();
const { register } = await import("tsx/esm/api");
register();
const { runCommand } = await import("./commands.ts");
await runCommand(process.argv[2] ?? "", process.argv.slice(3));
