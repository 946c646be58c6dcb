import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** What a demo installation needs to keep secret; made once and kept in the data folder. */
export interface Secrets {
  APP_SECRET: string;
  STRIPE_WEBHOOK_SECRET: string;
  STRIPE_CONNECT_WEBHOOK_SECRET: string;
}

const random = (prefix = "") => prefix + randomBytes(32).toString("hex");

/** The secrets of this installation, from `secrets.json` in the data folder; missing ones are made. */
export async function secretsOf(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, "secrets.json");
  const kept = JSON.parse(await readFile(file, "utf8").catch(() => "{}")) as Partial<Secrets>;
  const secrets: Secrets = {
    APP_SECRET: random(),
    STRIPE_WEBHOOK_SECRET: random("whsec_"),
    STRIPE_CONNECT_WEBHOOK_SECRET: random("whsec_"),
    ...kept,
  };
  if (Object.keys(kept).length < Object.keys(secrets).length) {
    await mkdir(dataDir, { recursive: true });
    await writeFile(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  }
  return secrets;
}
