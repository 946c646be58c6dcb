import { existsSync } from "node:fs";
import process from "node:process";
import { StartProblem } from "./problem.ts";
import { type Account, runProgram } from "./run-program.ts";

const ADVICE =
  "Create the user yourself (useradd --system postgres), or start Sweetspot as an ordinary user.";

async function lookUp(): Promise<Account | null> {
  const [uid, gid] = await Promise.all([
    runProgram("id", ["-u", "postgres"]),
    runProgram("id", ["-g", "postgres"]),
  ]);
  if (uid.code !== 0 || gid.code !== 0) return null;
  return { uid: Number.parseInt(uid.output, 10), gid: Number.parseInt(gid.output, 10) };
}

/**
 * PostgreSQL refuses to run as root. Resolves with the account it should run as: undefined (our own) for an
 * ordinary user, the system user `postgres` for root, created when missing. Throws StartProblem when it
 * cannot be created.
 */
export async function postgresAccount(say: (line: string) => void): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await lookUp();
  if (known) return known;
  if (process.platform !== "linux")
    throw new StartProblem("PostgreSQL does not run as root.", "Start Sweetspot as an ordinary user.");
  say("creating the system user postgres, because PostgreSQL does not run as root");
  const shell = existsSync("/usr/sbin/nologin") ? "/usr/sbin/nologin" : "/bin/false";
  await runProgram("groupadd", ["--system", "postgres"]);
  const made = await runProgram("useradd", ["--system", "-g", "postgres", "-M", "-s", shell, "postgres"]);
  const account = await lookUp();
  if (!account)
    throw new StartProblem(`The user postgres could not be created: ${made.output.trim()}`, ADVICE);
  return account;
}

/** Whether that account can enter this folder (asked of the system itself, so that every mode bit counts). */
export async function canEnter(account: Account | undefined, folder: string): Promise<boolean> {
  if (!account) return true;
  const answer = await runProgram("sh", ["-c", 'test -x "$1"', "sh", folder], { account, cwd: "/" });
  return answer.code === 0;
}
