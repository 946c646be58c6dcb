import process from "node:process";
import { expect, type Page } from "@playwright/test";
import { linkIn, mailboxAt, type Mail } from "#app/demo/mailbox/mailbox.ts";
import type { AccountMessageKind } from "#app/domain/messaging/account-messages.ts";
import type { NotificationKind } from "#app/domain/messaging/notification-kinds.ts";
import { look, settled } from "./look.ts";

export type MailKind = AccountMessageKind | NotificationKind;

const box = () => mailboxAt(process.env.RESEND_FAKE_URL ?? "");
const kindOf = (mail: Mail) => mail.tags.find(({ name }) => name === "kind")?.value;

/** Waits until the worker has sent a mail of this kind, and returns the newest. `about` must stand in its text. */
export async function mailTo(address: string, kind: MailKind, about = ""): Promise<Mail> {
  const find = async () => {
    const mails = await box().inbox({ to: address });
    return mails.find((mail) => kindOf(mail) === kind && mail.text.includes(about));
  };
  await expect.poll(find, { message: `${kind} to ${address}`, timeout: 30_000 }).toBeDefined();
  const mail = await find();
  if (!mail) throw new Error(`The mail ${kind} to ${address} has gone`);
  return mail;
}

/** Presses the one button of a mail: opens its address in the browser and looks at the page. */
export async function follow(page: Page, mail: Mail): Promise<void> {
  const response = await page.goto(linkIn(mail));
  expect(response?.status(), mail.subject).toBeLessThan(400);
  await settled(page);
  await look(page);
}

/** Waits until everything expected has come, and fails when a kind is missing or came without being expected. */
export async function expectMails(address: string, kinds: readonly MailKind[]): Promise<void> {
  const sorted = async () => (await box().inbox({ to: address })).map(kindOf).sort();
  await expect
    .poll(sorted, { message: `the mails of ${address}`, timeout: 30_000 })
    .toEqual([...kinds].sort());
}
