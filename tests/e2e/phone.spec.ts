import type { Locator, Page } from "@playwright/test";
import { dealIn } from "#tests/support/factories.ts";
import { photo, sendRealDraft } from "#tests/support/e2e-files.ts";
import { expect, test } from "./support/journey.ts";
import { visit } from "./support/look.ts";
import { loginAs } from "./support/people.ts";

const HEIGHT = 844;
test.use({ viewport: { width: 390, height: HEIGHT }, hasTouch: true, isMobile: true });

/** On the first screen, above the bar of tabs, and large enough for a thumb. */
async function expectWithinReach(page: Page, act: Locator): Promise<void> {
  await expect(act).toBeVisible();
  await expect(act).toBeInViewport({ ratio: 1 });
  const box = await act.boundingBox();
  const bar = await page.getByRole("navigation", { name: "Main, on phones" }).boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect((box?.y ?? HEIGHT) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
}

test("on a phone the homes show the act that is due without scrolling", async ({ page, newPage }) => {
  const deal = await dealIn("active");
  await loginAs(page.context(), deal.creator);
  await visit(page, "/creator");
  const upload = page.getByRole("link", { name: "Upload the draft" });
  await expectWithinReach(page, upload);
  await upload.tap();
  await expect(page.getByRole("heading", { level: 1, name: /^Draft v1/ })).toBeVisible();
  await visit(page, `/deals/${deal.number}`);

  await sendRealDraft(deal.creator, deal.deliverableIds[0] ?? "", [await photo()]);
  const phone = { viewport: { width: 390, height: HEIGHT }, hasTouch: true, isMobile: true };
  const desk = await newPage(phone);
  await loginAs(desk.context(), deal.brand);
  await visit(desk, "/brand");
  const review = desk.getByRole("link", { name: "Review the draft", exact: true });
  await expectWithinReach(desk, review);
  await review.tap();
  await expect(desk).toHaveURL(new RegExp(`/deals/${deal.number}`));
  await expect(desk.getByRole("button", { name: "Approve draft v1" })).toBeVisible();
});
