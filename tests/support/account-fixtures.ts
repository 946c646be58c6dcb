import { db } from "#app/db.server.ts";
import type { SignUp } from "#app/domain/account/sign-up.server.ts";
import type { AccountMessage, AccountMessageKind } from "#app/domain/messaging/account-messages.ts";

export const ORIGIN = "http://localhost:3000";

/** Ada, who signs up for a brand, with whatever differs. */
export function person(differs: Partial<SignUp> = {}): SignUp {
  return {
    kind: "brand",
    name: "Ada Byron",
    email: "ada@example.com",
    password: "four unrelated words here",
    timeZone: "Europe/Berlin",
    locale: "en-GB",
    ...differs,
  };
}

/** An account that is verified, without going through the email. */
export async function verifiedUser(differs: Partial<SignUp> = {}) {
  const { signUp } = await import("#app/domain/account/sign-up.server.ts");
  const input = person(differs);
  await signUp(input, ORIGIN);
  return db.user.update({ where: { email: input.email }, data: { emailVerifiedAt: new Date() } });
}

/** Removes all accounts and what is queued for them. */
export async function clearAccounts(): Promise<void> {
  await db.user.deleteMany();
  await db.throttle.deleteMany();
  await db.$executeRaw`delete from pgboss.job where name = 'email.account'`;
}

interface Queued {
  to: string;
  userId: string;
  message: AccountMessage;
}

/** The queued messages about accounts, oldest first. */
export async function queuedMessages(): Promise<Queued[]> {
  const rows = await db.$queryRaw<{ data: Queued }[]>`
    select data from pgboss.job where name = 'email.account' order by created_on, id`;
  return rows.map((row) => row.data);
}

/** The secret in the link of the latest message of a kind. */
export async function lastLink(kind: AccountMessageKind): Promise<string> {
  const found = (await queuedMessages()).filter((job) => job.message.kind === kind).at(-1);
  if (!found || !("url" in found.message)) throw new Error(`No ${kind} message with a link is queued`);
  const token = new URL(found.message.url).searchParams.get("token");
  if (!token) throw new Error(`The link of ${kind} has no token`);
  return token;
}

/** Moves the product's clock forward. */
export async function advanceClock(minutes: number): Promise<void> {
  await db.$executeRaw`update app_clock set offset_ms = offset_ms + ${minutes * 60_000}`;
}
