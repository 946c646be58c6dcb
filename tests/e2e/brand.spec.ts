import type { Page } from "@playwright/test";
import { db } from "#app/db.server.ts";
import { acceptOffer } from "#app/domain/offer/accept-offer.server.ts";
import { submitLive } from "#app/domain/content/submit-live.server.ts";
import { decideListing } from "#app/domain/moderation/decide-listing.server.ts";
import { openReviewOf } from "#tests/support/brief-fixtures.ts";
import { film, photo, sendRealDraft } from "#tests/support/e2e-files.ts";
import { payeeAtProcessor } from "#tests/support/e2e-payee.ts";
import {
  adminUser,
  applicationTo,
  creatorUser,
  must,
  postUrl,
  sign,
  type TestCreator,
} from "#tests/support/factories.ts";
import { completeBrief, describeWork, startBrief } from "./support/brief-pages.ts";
import { expect, test } from "./support/journey.ts";
import { join, newcomer } from "./support/joining.ts";
import { expectSoundLedger } from "./support/ledger.ts";
import { arrive, look, settled, visit } from "./support/look.ts";
import { expectMails, follow, mailTo } from "./support/mails.ts";
import { paidPage } from "./support/money-pages.ts";
import { briefWritten, moveDemoClock } from "./support/world.ts";

const owner = newcomer("Ada Byron");

async function createBrand(page: Page): Promise<void> {
  await arrive(page, "Set up your brand");
  await page.getByRole("button", { name: "Create the brand" }).click();
  await expect(page.getByText("Error:").first()).toBeAttached();
  await page.getByLabel("Brand name").fill("Pepperjar");
  await page.getByLabel("Website").fill("pepperjar.com");
  await page.getByLabel("Country").selectOption("United States");
  await page.getByLabel("Who you are").fill("We make chilli crisp in Oakland, in small batches, since 2019.");
  await page.getByLabel("What you stand for").fill("Fair pay, short briefs.");
  await page.getByRole("button", { name: "Create the brand" }).click();
}

async function writeBrief(page: Page): Promise<string> {
  await startBrief(page);
  await describeWork(page);
  await expect(page.getByText("Set a budget")).toBeVisible();
  await look(page);
  await page.getByRole("textbox", { name: "Budget" }).fill("900");
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
  await completeBrief(page);
  await expect(page.getByText("Complete, ready for review")).toBeVisible();
  await look(page);
  await page.getByRole("button", { name: "Send to review" }).click();
  await expect(page.getByText("we owe you an answer by then")).toBeAttached();
  await look(page);
  return new URL(page.url()).pathname.split("/").pop() ?? "";
}

async function answerApplications(page: Page, briefId: string, keen: TestCreator, other: TestCreator) {
  const brief = await briefWritten(briefId);
  const { applicationId } = await applicationTo(brief, {
    creator: keen,
    pitch: "One pan, one take, no cuts.",
  });
  await applicationTo(brief, { creator: other, pitch: "I could do something." });
  await follow(page, await mailTo(owner.email, "application_received", keen.name));
  await expect(page.getByText("One pan, one take, no cuts.")).toBeVisible();

  await visit(page, `/brand/briefs/${briefId}/applications`);
  const rowOf = (creator: TestCreator) => page.getByRole("row").filter({ hasText: `@${creator.handle}` });
  await rowOf(keen).getByRole("button", { name: "Shortlist" }).click();
  await expect(page.getByText(`${keen.name} is on the shortlist`)).toBeVisible();

  await rowOf(other)
    .getByRole("link", { name: `Open the application of ${other.name}` })
    .click();
  await page.getByText("Decline with a reason").click();
  await settled(page);
  await look(page);
  await page.getByRole("radio", { name: /Style is not right/ }).check();
  await page.getByRole("button", { name: "Send the decline" }).click();
  await expect(page.getByText(`Declined. ${other.name} reads the reason now.`)).toBeVisible();

  await visit(page, `/brand/applications/${applicationId}`);
  await page.getByRole("button", { name: "Offer $550.00" }).click();
  await expect(page.getByText("Offer of $550.00 is out")).toBeVisible();
  await look(page);
}

async function acceptAndSign(page: Page, briefId: string, keen: TestCreator): Promise<number> {
  const offer = await db.offer.findFirstOrThrow({ where: { application: { briefId }, state: "open" } });
  const { dealNumber } = must(await acceptOffer(keen, offer.id));
  must(await sign(keen, dealNumber));
  await follow(page, await mailTo(owner.email, "contract_signed"));
  if (!page.url().includes("/contract")) await page.getByRole("link", { name: "Read and sign" }).click();
  await arrive(page, "Read and sign");
  await page.getByLabel("Your full name").fill("Somebody Else");
  await page.getByLabel(/to its end$/i).check();
  await page.getByLabel(/electronic/i).check();
  await page.getByRole("button", { name: "Sign the contract" }).click();
  await expect(page.getByLabel("Your full name")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Your full name")).toHaveValue("Somebody Else");
  await page.getByLabel("Your full name").fill(owner.name);
  await page.getByRole("button", { name: "Sign the contract" }).click();
  await expect(page).toHaveURL(`/deals/${dealNumber}`);
  await settled(page);
  await look(page);
  return dealNumber;
}

async function reviewWork(page: Page, number: number, keen: TestCreator): Promise<void> {
  const deal = await db.deal.findUniqueOrThrow({
    where: { number },
    include: { deliverables: { orderBy: { position: "asc" } } },
  });
  const [reel = "", picture = ""] = deal.deliverables.map((item) => item.id);
  await sendRealDraft(keen, reel, [await film()]);
  await sendRealDraft(keen, picture, [await photo()], "");
  await follow(page, await mailTo(owner.email, "draft_submitted", "reel"));
  const panel = (id: string) => page.locator(`#deliverable-${id}`);
  const video = panel(reel).locator("video");
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.readyState)).toBeGreaterThan(0);
  await expect
    .poll(() =>
      panel(picture)
        .locator("img")
        .evaluate((one: HTMLImageElement) => one.naturalWidth),
    )
    .toBeGreaterThan(0);

  await panel(reel)
    .getByText(/Request changes/)
    .click();
  await panel(reel)
    .getByLabel("What should change")
    .fill("Keep the noodles. Show the jar in the first second.");
  await panel(reel).getByRole("button", { name: "Ask for changes" }).click();
  await expect(page.getByText("Changes asked for.")).toBeVisible();
  await panel(picture).getByRole("button", { name: "Approve draft v1" }).click();
  await expect(page.getByText("Draft approved.")).toBeVisible();
  await look(page);

  await sendRealDraft(keen, reel, [await film("second.webm")]);
  await follow(page, await mailTo(owner.email, "draft_submitted", "v2"));
  await panel(reel).getByRole("button", { name: "Approve draft v2" }).click();
  await expect(page.getByText("Draft approved.")).toBeVisible();
  must(await submitLive(keen, { deliverableId: reel, url: postUrl() }));
  await follow(page, await mailTo(owner.email, "live_submitted"));
  await panel(reel).getByRole("button", { name: "Accept the live post" }).click();
  await expect(page.getByText("Post accepted. The payout is scheduled.")).toBeVisible();
  await look(page);
}

test("a brand goes from signing up to what it spent", async ({ page }) => {
  test.setTimeout(300_000);
  const keen = await creatorUser({ name: "Imani Okafor" });
  const other = await creatorUser({ name: "Tomas Reyes" });
  const briefId = await test.step("joins, creates the brand and writes a brief", async () => {
    await join(page, "brand", owner);
    await createBrand(page);
    await page.getByRole("link", { name: "Write a brief" }).first().click();
    return writeBrief(page);
  });
  await test.step("is told that the brief is published", async () => {
    const review = await openReviewOf(briefId);
    must(await decideListing(await adminUser("moderator"), review, { decision: "approved", reason: "" }));
    await follow(page, await mailTo(owner.email, "listing_approved"));
  });
  await test.step("reads applications and answers them", () =>
    answerApplications(page, briefId, keen, other));
  const number = await test.step("reads and signs", () => acceptAndSign(page, briefId, keen));
  await test.step("pays", () => paidPage(page, { number, email: owner.email, total: "$605.00" }));
  await test.step("reviews the work", () => reviewWork(page, number, keen));
  await test.step("sees what was spent", async () => {
    await payeeAtProcessor(keen);
    await moveDemoClock(page, 73);
    await follow(page, await mailTo(owner.email, "deal_completed"));
    await expect(page.getByText("$605.00").first()).toBeVisible();
    await visit(page, "/brand");
  });
  await expectSoundLedger();
  await expectMails(owner.email, [
    "verify_email",
    "listing_approved",
    "application_received",
    "application_received",
    "offer_accepted",
    "contract_signed",
    "contract_sealed",
    "fund_requested",
    "deal_funded",
    "draft_submitted",
    "draft_submitted",
    "draft_submitted",
    "live_submitted",
    "post_share",
    "deal_completed",
  ]);
});
