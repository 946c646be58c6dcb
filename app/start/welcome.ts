import process from "node:process";
import { demoLogins } from "#app/demo/seed/logins.ts";
import type { ReachedDatabase } from "./database.ts";
import type { Mode } from "./environment.ts";

interface Welcome {
  url: string;
  mode: Mode;
  dataDir: string;
  logs: string | undefined;
  database: ReachedDatabase;
  fakes: { stripe?: number; resend?: number };
}

function demoLines({ url, fakes }: Welcome): string[] {
  const longest = (texts: string[]) => Math.max(...texts.map((text) => text.length)) + 3;
  const roles = longest(demoLogins.map((login) => login.role));
  const emails = longest(demoLogins.map((login) => login.email));
  const logins = demoLogins.map(
    ({ role, email, password }) => `    ${role.padEnd(roles)}${email.padEnd(emails)}${password}`,
  );
  return [
    "",
    "  Sign in as",
    ...logins,
    "",
    ...(fakes.resend ? [`  Mailbox     ${url}/dev/mail (every email lands here)`] : []),
    `  Clock       ${url}/dev/clock (moves time forward, to see every deadline act)`,
    ...(fakes.stripe ? ["  Payments    a local stand-in; no real money moves"] : []),
  ];
}

/** Prints where everything is, once it runs. */
export function showWelcome(welcome: Welcome): void {
  const { url, mode, dataDir, logs, database } = welcome;
  const host = new URL(database.url).hostname;
  const where = database.server ? database.server.data : `the database on ${host}`;
  const lines = [
    "",
    `  Sweetspot is ready: ${url}`,
    ...(mode.demo ? demoLines(welcome) : []),
    `  Data        ${database.server ? dataDir : `${where}; files in ${dataDir}`}`,
    ...(database.server && !where.startsWith(dataDir) ? [`  Database    ${where}`] : []),
    ...(logs ? [`  Logs        ${logs}`] : []),
    "",
    "  Ctrl-C stops everything and keeps the data.",
    "",
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}
