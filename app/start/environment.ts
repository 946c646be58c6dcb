import process from "node:process";
import { StartProblem } from "./problem.ts";
import { secretsOf } from "./secrets.ts";

/** Which kind of run this is. */
export interface Mode {
  /** Stand-ins, demo accounts and demo tools: the default, unless NODE_ENV=production without DEMO=1. */
  demo: boolean;
  /** Hot reload. */
  development: boolean;
}

const isOn = (value: string | undefined) => value === "1" || value === "true";

/** Reads the kind of run from the environment. */
export function modeOf(development: boolean): Mode {
  return { demo: process.env.NODE_ENV !== "production" || isOn(process.env.DEMO), development };
}

/** Which outside services have neither a key nor an address of a stand-in, and so need one of ours. */
export function missingServices(): { stripe: boolean; resend: boolean } {
  const has = (name: string) => Boolean(process.env[name]?.trim());
  return {
    stripe: !has("STRIPE_SECRET_KEY") && !has("STRIPE_FAKE_URL"),
    resend: !has("RESEND_API_KEY") && !has("RESEND_FAKE_URL"),
  };
}

/**
 * The environment of every process of ours: what the person set, completed for a demo by what nobody should
 * have to set. `dataDir` and `databaseUrl` are those of this run.
 */
export async function completeEnvironment(
  mode: Mode,
  dataDir: string,
  databaseUrl: string,
): Promise<NodeJS.ProcessEnv> {
  const base = { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir };
  // An empty value in a .env file means the same as none.
  for (const [name, value] of Object.entries(base)) if (!value?.trim()) Reflect.deleteProperty(base, name);
  if (!mode.demo) return base;
  const secrets = await secretsOf(dataDir);
  const webhooks = missingServices().stripe
    ? {
        STRIPE_WEBHOOK_SECRET: secrets.STRIPE_WEBHOOK_SECRET,
        STRIPE_CONNECT_WEBHOOK_SECRET: secrets.STRIPE_CONNECT_WEBHOOK_SECRET,
      }
    : {};
  const node = mode.development ? "development" : "production";
  return { APP_SECRET: secrets.APP_SECRET, ...webhooks, ...base, NODE_ENV: node, DEMO: "1" };
}

/** Adds the addresses of the stand-ins for the services that have no key. */
export function withFakes(
  environment: NodeJS.ProcessEnv,
  ports: { stripe?: number; resend?: number },
): NodeJS.ProcessEnv {
  const complete = { ...environment };
  for (const name of ["stripe", "resend"] as const) {
    const port = ports[name];
    if (!port) continue;
    complete[`${name.toUpperCase()}_FAKE_PORT`] = String(port);
    complete[`${name.toUpperCase()}_FAKE_URL`] = `http://127.0.0.1:${port}`;
  }
  return complete;
}

/** Refuses an environment that cannot work, naming each variable, before anything is started. */
export async function checkEnvironment(mode: Mode, environment: NodeJS.ProcessEnv): Promise<void> {
  if (mode.demo && environment.STRIPE_SECRET_KEY?.startsWith("sk_live_"))
    throw new StartProblem(
      "STRIPE_SECRET_KEY: is a live key, and a demo moves its own clock and knows its passwords.",
      "Use a test key, or set NODE_ENV=production with everything that .env.example marks as required.",
    );
  // The module checks the environment of its process when it is loaded.
  const before = { ...process.env };
  const become = (wanted: NodeJS.ProcessEnv) => {
    for (const name of Object.keys(process.env))
      if (!(name in wanted)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, wanted);
  };
  become(environment);
  try {
    await import("#app/env.server.ts");
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new StartProblem(error.message, "Every variable is explained in .env.example.");
  } finally {
    become(before);
  }
}
