import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { db } from "#app/db.server.ts";
import { approveDraft } from "#app/domain/content/approve-draft.server.ts";
import { confirmLive } from "#app/domain/content/confirm-live.server.ts";
import { requestChanges } from "#app/domain/content/request-changes.server.ts";
import { SESSION_COOKIE } from "#app/http/session.server.ts";
import { makeOffer } from "#app/domain/offer/make-offer.server.ts";
import { film, photo } from "#tests/support/e2e-files.ts";
import { fundAtProcessor } from "#tests/support/factory-money.ts";
import { must, postUrl, publishedBrief, sign, type TestBrief } from "#tests/support/factories.ts";
import { describeAccount, describeCreator } from "./support/creator-pages.ts";
import { expect, test } from "./support/journey.ts";
import { fillSignIn, join, newcomer } from "./support/joining.ts";
import { expectSoundLedger } from "./support/ledger.ts";
import { arrive, look, settled, visit } from "./support/look.ts";
import { expectMails, follow, mailTo } from "./support/mails.ts";
import { creatorActor, dealOf, moveDemoClock } from "./support/world.ts";

const imani = newcomer("Imani Okafor");
const TITLE = "Three dinners from one jar";

async function briefWithRange(): Promise<TestBrief> {
  const reel = {
    platform: "instagram",
    format: "reel",
    quantity: 1,
    specification: "30 to 45 seconds",
  } as const;
  const range = { feeMin: 30_000n, feeMax: 50_000n, publishFrom: null, publishTo: null };
  const budget = 150_000n;
  return publishedBrief({
    title: TITLE,
    pricing: "range",
    slots: 3,
    budget,
    deliverables: [{ ...reel, ...range }],
  });
}

async function browseSignedOut(page: Page): Promise<void> {
  await visit(page, "/briefs");
  await page.getByRole("checkbox", { name: "TikTok" }).check();
  await page.getByRole("button", { name: "Show briefs" }).click();
  await expect(page.getByRole("link", { name: TITLE })).toHaveCount(0);
  await settled(page);
  await look(page);
  await page.getByRole("link", { name: /TikTok/ }).click();
  await expect(page.getByRole("link", { name: TITLE })).toBeVisible();
  await page.getByRole("checkbox", { name: "Instagram" }).check();
  await page.getByLabel("Smallest net").fill("400");
  await page.getByRole("button", { name: "Show briefs" }).click();
  await expect(page).toHaveURL(/platform=instagram/);
  await page.getByRole("link", { name: TITLE }).click();
  await arrive(page, TITLE);
  await expect(page.getByText(/\$300\.00.– \$500\.00/).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Join to apply" })).toBeVisible();
}

async function applyToBrief(page: Page): Promise<string> {
  await visit(page, "/creator");
  await page.getByRole("link", { name: "Find a brief" }).click();
  await arrive(page, "Open briefs");
  await page.getByRole("link", { name: TITLE }).click();
  await arrive(page, TITLE);
  await page.getByRole("link", { name: "Apply", exact: true }).click();
  await arrive(page, new RegExp(TITLE));
  await page.getByLabel("Your pitch").fill("Monday, Wednesday, Friday: one jar, three dinners, one pan.");
  const price = page.getByLabel(/1.reel/);
  await price.fill("5,000");
  await page.getByRole("button", { name: "Send the application" }).click();
  await expect(price).toHaveAttribute("aria-invalid", "true");
  await expect(price).toHaveValue("5,000");
  await price.fill("450");
  await expect(page.getByRole("region", { name: "What you net" })).toContainText("$450.00");
  await look(page);
  await page.getByRole("button", { name: "Send the application" }).click();
  await expect(page.getByText(/Application sent\. .* has until/)).toBeVisible();
  await settled(page);
  await look(page);
  return new URL(page.url()).pathname.split("/").pop() ?? "";
}

async function acceptAndSign(page: Page, brief: TestBrief, applicationId: string): Promise<number> {
  const prices = brief.lines.map((line) => ({ ...line, amount: 42_000n }));
  must(await makeOffer(brief.brand, { applicationId, message: "For all three dinners.", prices }));
  await follow(page, await mailTo(imani.email, "offer_received"));
  await expect(page.getByText("For all three dinners.")).toBeVisible();
  await page.getByRole("button", { name: "Accept for $420.00" }).click();
  await expect(page).toHaveURL(/\/deals\/\d+$/);
  await settled(page);
  await look(page);
  const number = Number(new URL(page.url()).pathname.split("/").pop());
  await follow(page, await mailTo(imani.email, "sign_requested"));
  if (!page.url().includes("/contract")) await page.getByRole("link", { name: "Read and sign" }).click();
  await arrive(page, "Read and sign");
  await page.getByLabel("Your full name").fill(imani.name);
  await page.getByLabel(/to its end$/i).check();
  await page.getByLabel(/electronic/i).check();
  // The session ends in the middle of the form: it comes back as it was left.
  await page.context().clearCookies({ name: SESSION_COOKIE });
  await page.getByRole("button", { name: "Sign the contract" }).click();
  await expect(page.getByText(/signed out before this was sent/)).toBeVisible();
  await fillSignIn(page, imani);
  await arrive(page, "Read and sign");
  await expect(page.getByText(/stands here again/)).toBeVisible();
  await expect(page.getByLabel("Your full name")).toHaveValue(imani.name);
  await expect(page.getByLabel(/electronic/i)).toBeChecked();
  await page.getByRole("button", { name: "Sign the contract" }).click();
  await expect(page).toHaveURL(`/deals/${number}`);
  must(await sign(brief.brand, number));
  return number;
}

async function downloadSealed(page: Page): Promise<void> {
  await follow(page, await mailTo(imani.email, "contract_sealed"));
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "Sealed PDF" }).click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const content = await readFile(await download.path());
  expect(content.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  expect(content.subarray(-1_024).toString("latin1")).toContain("%%EOF");
}

const HIDDEN_AD = "Three dinners from one jar. I ate all of them.";
const OPEN_AD = "Ad. Three dinners from one jar, one pan, no leftovers.";

async function sendDrafts(page: Page, number: number, brief: TestBrief): Promise<void> {
  await follow(page, await mailTo(imani.email, "deal_funded"));
  await page.getByRole("link", { name: "Upload the draft" }).click();
  await arrive(page, /^Draft v1/);
  const caption = page.getByLabel("Caption");
  await page.getByLabel("Photos and videos").setInputFiles([await photo(), await film()]);
  await caption.fill(HIDDEN_AD);
  await page.getByLabel("Note to the brand").fill("Shot on Sunday.");
  await page.getByRole("button", { name: "Send draft v1" }).click();
  await expect(caption).toHaveAttribute("aria-invalid", "true");
  await expect(caption).toHaveAccessibleDescription(/ad/i);
  await expect(caption).toHaveValue(HIDDEN_AD);
  await expect(page.getByLabel("Note to the brand")).toHaveValue("Shot on Sunday.");
  await look(page);
  await caption.fill(OPEN_AD);
  await page.getByRole("button", { name: "Send draft v1" }).click();
  await expect(page.getByText("Draft sent.")).toBeVisible();
  await settled(page);
  await look(page);
  await expect(page.getByText("Shot on Sunday.")).toBeVisible();

  const { deliverableIds } = await dealOf(number);
  const [deliverableId = ""] = deliverableIds;
  const feedback = "Keep the pan. Show the jar in the first second.";
  must(await requestChanges(brief.brand, { deliverableId, version: 1, feedback }));
  await follow(page, await mailTo(imani.email, "changes_requested"));
  await expect(page.getByText(feedback).first()).toBeVisible();
  if (!page.url().endsWith("/draft")) await page.getByRole("link", { name: "Upload the new draft" }).click();
  await arrive(page, /^Draft v2/);
  await page.getByLabel("Photos and videos").setInputFiles([await film("jar-first.webm")]);
  await caption.fill(OPEN_AD);
  await page.getByRole("button", { name: "Send draft v2" }).click();
  await expect(page.getByText("Draft sent.")).toBeVisible();
  must(await approveDraft(brief.brand, { deliverableId, version: 2 }));
}

async function goLive(page: Page, number: number, brief: TestBrief): Promise<void> {
  await follow(page, await mailTo(imani.email, "draft_approved"));
  const address = page.getByLabel("Address of the live post");
  await address.fill("https://www.instagram.com/imani.onepan/");
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(address).toHaveAttribute("aria-invalid", "true");
  await expect(address).toHaveValue("https://www.instagram.com/imani.onepan/");
  await look(page);
  await address.fill(postUrl());
  await page.getByRole("button", { name: "Send the link" }).click();
  // Words alone are not enough in the United States: the platform's own label belongs beside them.
  await expect(page.getByText(/is not switched on/).first()).toBeVisible();
  await page.getByLabel(/is switched on, on the post/).check();
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByText("Link sent. The brand checks it now.")).toBeVisible();
  const { deliverableIds } = await dealOf(number);
  must(await confirmLive(brief.brand, deliverableIds[0] ?? ""));
}

async function setUpPayouts(page: Page): Promise<void> {
  await follow(page, await mailTo(imani.email, "payout_scheduled"));
  await visit(page, "/creator/money");
  await page.getByRole("button", { name: "Set up payouts" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Set up payouts" })).toBeVisible();
  await look(page);
  await page.getByRole("button", { name: "Finish and turn payouts on" }).click();
  await arrive(page, "Your money");
  const { creatorId } = await creatorActor(imani.email);
  const status = async () => (await db.creator.findUniqueOrThrow({ where: { id: creatorId } })).payeeActiveAt;
  await expect
    .poll(status, { message: "the processor says that payouts work", timeout: 30_000 })
    .not.toBeNull();
  await visit(page, "/creator/money");
  await expect(page.getByRole("region", { name: "Payout account" })).toContainText("Ready");
}

async function seesTheMoney(page: Page): Promise<void> {
  await moveDemoClock(page, 73);
  await follow(page, await mailTo(imani.email, "payout_paid"));
  await visit(page, "/creator/money");
  const row = page.getByRole("row").filter({ hasText: TITLE });
  await expect(row).toContainText("Paid");
  await expect(row.getByRole("cell").filter({ hasText: "$420.00" })).toHaveCount(2);
  await expect(row).toContainText("$0.00");
  const payout = await db.payout.findFirstOrThrow({
    where: { deal: { creator: { user: { email: imani.email } } } },
  });
  const day = new Intl.DateTimeFormat("en-US", { day: "numeric", month: "short", timeZone: "UTC" });
  await expect(row).toContainText(day.format(payout.paidAt ?? undefined));
  await visit(page, "/creator");
}

test("a creator goes from browsing to being paid", async ({ page }) => {
  test.setTimeout(300_000);
  const brief = await briefWithRange();
  await test.step("browses signed out", () => browseSignedOut(page));
  await test.step("joins, with a profile, an account and its numbers", async () => {
    await join(page, "creator", imani);
    await describeCreator(page);
    await describeAccount(page);
  });
  const applicationId = await test.step("applies", () => applyToBrief(page));
  const number = await test.step("accepts and signs", () => acceptAndSign(page, brief, applicationId));
  await test.step("keeps the sealed contract", () => downloadSealed(page));
  await test.step("sends drafts", async () => {
    await fundAtProcessor({ ...(await dealOf(number)), brand: brief.brand });
    await sendDrafts(page, number, brief);
  });
  await test.step("publishes", () => goLive(page, number, brief));
  await test.step("sets up payouts", () => setUpPayouts(page));
  await test.step("is paid", () => seesTheMoney(page));
  await expectSoundLedger();
  await expectMails(imani.email, [
    "verify_email",
    "application_sent",
    "offer_received",
    "sign_requested",
    "contract_signed",
    "contract_sealed",
    "deal_funded",
    "changes_requested",
    "draft_approved",
    "deliverable_accepted",
    "payout_scheduled",
    "payout_paid",
    "deal_completed",
  ]);
});
