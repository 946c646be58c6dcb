import process from "node:process";
import { startApp } from "./running-app.ts";

/** Starts the marketplace once for all end-to-end tests; what it returns stops it. */
export default async function setUp(): Promise<() => Promise<void>> {
  const app = await startApp({ port: Number(process.env.E2E_PORT) });
  // The tests' own processes come after this: factories and `loginAs` reach the same database and stand-ins.
  Object.assign(process.env, app.environment, { NODE_ENV: "test" });
  return () => app.stop();
}
