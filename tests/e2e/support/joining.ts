import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { hashPassword } from "#app/domain/account/password.server.ts";
import { db } from "#app/db.server.ts";
import { arrive, visit } from "./look.ts";
import { follow, mailTo } from "./mails.ts";

export const PASSWORD = "four unrelated words here";

export interface Newcomer {
  name: string;
  email: string;
}

/** Somebody whom the marketplace has never seen. */
export function newcomer(name: string): Newcomer {
  const email = `${name.split(" ")[0]?.toLowerCase()}-${randomUUID().slice(0, 8)}@example.com`;
  return { name, email };
}

/** Signs up by the form, then verifies by the link in the email; ends on the side's set-up page. */
export async function join(page: Page, side: "brand" | "creator", person: Newcomer): Promise<void> {
  await visit(page, "/join");
  await page.getByRole("link", { name: `I am a ${side}` }).click();
  await arrive(page, `Join as a ${side}`);
  await page.getByLabel("Your name").fill(person.name);
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Create account" }).click();
  await arrive(page, "Check your email");
  await follow(page, await mailTo(person.email, "verify_email"));
  await page.getByRole("button", { name: "Verify email address" }).click();
}

/** Gives somebody a password, so that they can sign in by the form. */
export async function givePassword({ userId }: { userId: string }): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  await db.user.update({ where: { id: userId }, data: { passwordHash } });
}

/** Signs in by the form, on whatever page asks for it. */
export async function fillSignIn(page: Page, person: { email: string }): Promise<void> {
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
}
