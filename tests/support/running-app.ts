import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { completeEnvironment, withFakes } from "#app/start/environment.ts";
import { freePort } from "#app/start/ports.ts";
import { buildPages, generateClient } from "#app/start/prepare.ts";
import { root } from "#app/start/project.ts";
import { startServices } from "#app/start/services.ts";
import { createTestDatabase } from "./database.ts";

/** The whole marketplace, as `npm start` runs it, on a database of its own. */
export interface RunningApp {
  baseUrl: string;
  /** What its processes were given: DATABASE_URL, DATA_DIR, ORIGIN, STRIPE_FAKE_URL, RESEND_FAKE_URL and the rest. */
  environment: NodeJS.ProcessEnv;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts stand-ins, web (built) and worker on free ports and resolves when they are ready. The database is
 * migrated and empty. `port` fixes the port of the web server; `logs` is where the output goes; `which` leaves web or
 * worker to the caller.
 */
export async function startApp(
  options: { port?: number; logs?: string; which?: ("web" | "worker")[] } = {},
): Promise<RunningApp> {
  await generateClient();
  await buildPages();
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(path.join(tmpdir(), "sweetspot-app-"));
  const port = options.port ?? (await freePort());
  const baseUrl = `http://localhost:${port}`;
  const mode = { demo: true, development: false };
  const environment = {
    ...withFakes(await completeEnvironment(mode, dataDir, database.url), {
      stripe: await freePort(),
      resend: await freePort(),
    }),
    PORT: String(port),
    ORIGIN: baseUrl,
    // Tests may say where they come from.
    TRUST_PROXY_HOPS: "1",
  };
  for (const name of ["STRIPE_SECRET_KEY", "RESEND_API_KEY"]) Reflect.deleteProperty(environment, name);
  const clean = async () => {
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const logs = options.logs ?? path.join(root, "test-results", "logs");
    const say = (line: string) => process.stderr.write(`${line}\n`);
    const services = await startServices({
      environment,
      which: options.which ?? ["web", "worker"],
      logs,
      say,
    });
    return { baseUrl, environment, stop: () => services.stop().then(clean) };
  } catch (error) {
    await clean();
    throw error;
  }
}
