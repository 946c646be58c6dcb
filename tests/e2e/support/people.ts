import type { BrowserContext } from "@playwright/test";
import { openSession, SESSION_COOKIE } from "#app/http/session.server.ts";

const BROWSER = { ip: "127.0.0.1", userAgent: "Playwright" };

/** The Cookie header of a new session of this person: a row in the database, no form. */
export async function cookieOf(person: { userId: string }): Promise<string> {
  const { token } = await openSession(person.userId, BROWSER);
  return `${SESSION_COOKIE}=${token}`;
}

/** Signs a browser in as this person. */
export async function loginAs(context: BrowserContext, person: { userId: string }): Promise<void> {
  const { token } = await openSession(person.userId, BROWSER);
  await context.addCookies([{ name: SESSION_COOKIE, value: token, url: process.env.ORIGIN ?? "" }]);
}
