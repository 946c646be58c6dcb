import type { Page } from "@playwright/test";
import { db } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { saveBrief } from "#app/domain/brief/save-brief.server.ts";
import { DEFAULT_POLICY } from "#app/domain/deal/policy.ts";
import { submitBrief } from "#app/domain/moderation/submit-brief.server.ts";
import { runJob } from "#app/jobs/run-job.server.ts";
import { briefInput, draftOf } from "#tests/support/brief-fixtures.ts";
import { adminUser, brandUser, must } from "#tests/support/factories.ts";
import { expect, test } from "./support/journey.ts";
import { fillSignIn, givePassword } from "./support/joining.ts";
import { expectSoundLedger } from "./support/ledger.ts";
import { arrive, look, settled, visit } from "./support/look.ts";
import { expectMails, follow, mailTo } from "./support/mails.ts";
import { acceptedDeal } from "./support/world.ts";

const TITLE = "Trail breakfast with our granola";
const SUMMARY = "Make breakfast on a trail with our granola. Film the first bite and the view behind it.";
const REASON = "Take the address out of the summary: creators answer you here, where both are protected.";

async function submitSuspicious(brand: BrandActor): Promise<string> {
  const briefId = await draftOf(brand, {
    title: TITLE,
    summary: `${SUMMARY} Write to anna@granola.example first.`,
  });
  must(await submitBrief(brand, briefId));
  return briefId;
}

async function askForChanges(page: Page): Promise<void> {
  const row = page.getByRole("row").filter({ hasText: TITLE });
  await expect(row).toContainText("1 serious");
  await row.getByRole("link", { name: `Review ${TITLE}` }).click();
  await arrive(page, TITLE);
  await expect(page.getByText(/Has an email address: .anna@granola\.example/)).toBeVisible();
  const reason = page.getByLabel("Reason");
  await page.getByRole("radio", { name: /Ask for changes/ }).check();
  await page.getByRole("button", { name: "Send the decision" }).click();
  await expect(reason).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("radio", { name: /Ask for changes/ })).toBeChecked();
  await reason.fill(REASON);
  await page.getByRole("button", { name: "Send the decision" }).click();
  await expect(page.getByText("Sent back with your reason. The brand has been told.")).toBeVisible();
  await look(page);
}

async function approve(page: Page, brand: BrandActor, briefId: string): Promise<void> {
  const told = await mailTo(brand.email, "listing_changes_requested");
  expect(told.text).toContain(REASON);
  const { version } = await db.brief.findUniqueOrThrow({ where: { id: briefId } });
  must(await saveBrief(brand, briefId, version, await briefInput({ title: TITLE, summary: SUMMARY })));
  must(await submitBrief(brand, briefId));
  await visit(page, "/admin");
  await expect(page.getByRole("row").filter({ hasText: TITLE })).toContainText("second time");
  await page.getByRole("link", { name: `Review ${TITLE}` }).click();
  await arrive(page, TITLE);
  await expect(page.getByText(/Has an email address/)).toHaveCount(0);
  await page.getByRole("radio", { name: /Approve and publish/ }).check();
  await page.getByRole("button", { name: "Send the decision" }).click();
  await expect(page.getByText("Approved. The brand has been told.")).toBeVisible();
  await mailTo(brand.email, "listing_approved");
}

async function readDeals(page: Page): Promise<void> {
  const deal = await acceptedDeal();
  await page
    .getByRole("navigation", { name: "Main", exact: true })
    .getByRole("link", { name: "Deals" })
    .click();
  await arrive(page, "Deals");
  const row = page.getByRole("row").filter({ hasText: `Deal ${deal.number}` });
  await row.getByRole("link").first().click();
  await expect(page).toHaveURL(`/deals/${deal.number}`);
  await settled(page);
  await look(page);
  await expect(page.getByRole("heading", { name: "Timeline" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Approve|Accept|Pay|Sign/ })).toHaveCount(0);
}

/** "$1,234.50" and the empty cell as minor units. */
const minor = (shown: string) => Number(shown.replace(/[^\d.]/g, "") || "0") * 100;

async function readMoney(page: Page): Promise<void> {
  await runJob("reconcile", {});
  await visit(page, "/admin/money");
  const sumOf = async (column: string) => {
    const cells = await page.locator(`td[data-label="${column}"]`).allInnerTexts();
    return Math.round(cells.reduce((sum, cell) => sum + minor(cell), 0));
  };
  const debit = await sumOf("Debit");
  expect(debit).toBeGreaterThan(0);
  expect(await sumOf("Credit")).toBe(debit);
  const compared = page.getByRole("region", { name: "Compared with the processor" });
  await expect(compared.getByText("Agrees").first()).toBeVisible();
  await expect(compared).not.toContainText("differ");
  await expect(page.getByText("nothing is paid out until a comparison agrees again")).toHaveCount(0);
}

async function changeSettings(page: Page): Promise<void> {
  await visit(page, "/admin/settings");
  const hours = page.getByLabel("Brief review");
  await hours.fill("half a day");
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(hours).toHaveAttribute("aria-invalid", "true");
  await expect(hours).toHaveValue("half a day");
  await look(page);
  await hours.fill("12");
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(page.getByText("1 saved.")).toBeVisible();
  await hours.fill(String(DEFAULT_POLICY.moderationHours));
  await page.getByRole("button", { name: "Save the settings" }).click();
  await expect(hours).toHaveValue(String(DEFAULT_POLICY.moderationHours));
}

async function changeRules(page: Page): Promise<void> {
  await visit(page, "/admin/moderation");
  await look(page);
  const host = page.getByLabel("Host");
  const why = page.getByLabel("Why");
  await host.fill("not a host");
  await why.fill("Sells followers");
  await page.getByRole("button", { name: "Block this host" }).click();
  await expect(host).toHaveAttribute("aria-invalid", "true");
  await expect(why).toHaveValue("Sells followers");
  await host.fill("followers-for-sale.example");
  await page.getByRole("button", { name: "Block this host" }).click();
  await expect(page.getByText("followers-for-sale.example")).toBeVisible();
  await expect(host).toHaveValue("");
  await page.getByText("Write a new one").click();
  const wording = page.getByRole("group").filter({ has: page.getByText("Write a new one") });
  await wording.getByLabel("Name").fill("No");
  await wording.getByLabel("Wording").fill("Please say in the brief who owns the pictures afterwards.");
  await wording.getByRole("button", { name: "Save the wording" }).click();
  await expect(wording.getByText("Give it a short name.")).toBeVisible();
  await wording.getByLabel("Name").fill("Ownership");
  await wording.getByRole("button", { name: "Save the wording" }).click();
  await expect(page.getByText("Ask for changes: Ownership")).toBeVisible();
}

test("an admin goes from the queue to the settings", async ({ page }) => {
  test.setTimeout(240_000);
  const admin = await adminUser("superadmin");
  await givePassword(admin);
  const brand = await brandUser();
  const briefId = await submitSuspicious(brand);
  await test.step("signs in by the link in the mail", async () => {
    await follow(page, await mailTo(admin.email, "listing_waiting", TITLE));
    await arrive(page, "Sign in");
    await fillSignIn(page, admin);
    await arrive(page, TITLE);
    await visit(page, "/admin");
  });
  await test.step("asks for changes", () => askForChanges(page));
  await test.step("approves", () => approve(page, brand, briefId));
  await test.step("reads the deals", () => readDeals(page));
  await test.step("reads the money", () => readMoney(page));
  await test.step("reads the jobs", async () => {
    await visit(page, "/admin/jobs");
    await expect(page.getByText("Running", { exact: true })).toBeVisible();
    await expect(page.getByText("No job is in trouble")).toBeVisible();
  });
  await test.step("changes the rules of moderation", () => changeRules(page));
  await test.step("changes a setting", () => changeSettings(page));
  await expectSoundLedger();
  // Twice for the brief that is sent back, once for that of the deal.
  const waiting = ["listing_waiting", "listing_waiting", "listing_waiting"] as const;
  await expectMails(admin.email, ["new_sign_in", ...waiting]);
});
