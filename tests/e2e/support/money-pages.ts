import { expect, type Page } from "@playwright/test";
import { db } from "#app/db.server.ts";
import { look, settled } from "./look.ts";
import { follow, mailTo } from "./mails.ts";

interface Payment {
  number: number;
  email: string;
  /** As the pages show it: "$605.00". */
  total: string;
}

/** From the mail through the processor's page to secured funds: once declined, once left, then paid. */
export async function paidPage(page: Page, { number, email, total }: Payment): Promise<void> {
  await follow(page, await mailTo(email, "fund_requested"));
  const pay = page.getByRole("button", { name: `Pay ${total}`, exact: true });
  await pay.click();
  await expect(page.getByRole("heading", { level: 1, name: `Pay ${total}` })).toBeVisible();
  await look(page);
  await page.getByRole("button", { name: "Decline the card" }).click();
  await expect(page.getByRole("alert")).toContainText("Nothing was charged");
  await look(page);
  await page.getByRole("link", { name: "Leave without paying" }).click();
  await expect(page).toHaveURL(`/deals/${number}`);
  await settled(page);

  await pay.click();
  await expect(page.getByRole("button", { name: "Decline the card" })).toBeVisible();
  await pay.click();
  await expect(page).toHaveURL(`/deals/${number}?paid=1`);
  const fundedAt = async () => (await db.deal.findUniqueOrThrow({ where: { number } })).fundedAt;
  await expect
    .poll(fundedAt, { message: "the webhook marks the deal funded", timeout: 30_000 })
    .not.toBeNull();
  await page.reload();
  await settled(page);
  await expect(page.getByText("Funds secured").first()).toBeVisible();
  await look(page);
}
