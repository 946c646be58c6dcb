// `npm start`, and with --dev `npm run dev`. Plain JavaScript until the dependencies are there.
import process from "node:process";
import { ensureDependencies } from "./install.mjs";

process.stdout.write("\n  Sweetspot\n\n");
ensureDependencies();
const { register } = await import("tsx/esm/api");
register();
const { start } = await import("./launch.ts");
await start({ development: process.argv.includes("--dev"), which: ["web", "worker"] });
