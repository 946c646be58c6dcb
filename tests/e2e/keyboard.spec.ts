import type { Locator, Page } from "@playwright/test";
import { applicationTo, publishedBrief } from "#tests/support/factories.ts";
import { dayFromNow, TITLE } from "./support/brief-pages.ts";
import { expect, test } from "./support/journey.ts";
import { visit } from "./support/look.ts";
import { loginAs } from "./support/people.ts";

const MOST_TABS = 150;

/** Whether one sees where the keyboard is: a line or a shadow around what has the focus, or around what stands for it. */
const isSeen = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // The button of a date's calendar is a stop inside the field, and has a ring of the browser's own.
    if (element.matches("input[type=date], input[type=time]")) return null;
    const around = [element, element.nextElementSibling, element.parentElement];
    const seen = around.some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    });
    return seen ? null : element.outerHTML.slice(0, 120);
  });

/** Goes on by Tab until this has the focus; every stop on the way must be seen. */
async function reach(page: Page, goal: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press("Tab");
    await expect.poll(() => isSeen(page), "a stop of the keyboard that nobody sees").toBeNull();
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`No way by keyboard to ${String(goal)}`);
}

test("a brand decides, compares and writes with the keyboard alone", async ({ page }) => {
  const brief = await publishedBrief();
  const { creator, applicationId } = await applicationTo(brief);
  await applicationTo(brief);
  await loginAs(page.context(), brief.brand);

  await visit(page, `/brand/briefs/${brief.briefId}/applications`);
  await reach(page, page.getByRole("button", { name: "Shortlist", exact: true }).first());
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/done=shortlist/);

  await visit(page, "/brand/creators");
  await reach(page, page.getByRole("checkbox", { name: /Compare/ }).first());
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: /Compare the ticked/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Compare creators" })).toBeVisible();
  await expect(page.getByRole("table")).toBeVisible();

  await visit(page, `/messages/${applicationId}`);
  await reach(page, page.getByLabel(`Message to ${creator.name}`));
  await page.keyboard.type("Good morning.");
  await reach(page, page.getByRole("button", { name: "Send" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Good morning.", { exact: true })).toBeVisible();
});

test("a brand goes through the steps of a brief with the keyboard alone", async ({ page }) => {
  const { brand } = await publishedBrief();
  await loginAs(page.context(), brand);
  await visit(page, "/brand/briefs/new");
  await reach(page, page.getByLabel("Title"));
  await page.keyboard.type(TITLE);
  await reach(page, page.getByRole("button", { name: "Start the draft" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await reach(page, page.getByRole("button", { name: "Next: work and fee" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "What is made, and what it pays" })).toBeVisible();
  await reach(page, page.getByRole("button", { name: "Add a deliverable" }));
  await page.keyboard.press("Enter");
  const line = page.getByRole("group", { name: "Deliverable 1" });
  await reach(page, line.getByLabel("Draft hoped for by"));
  const [year = "", month = "", day = ""] = (await dayFromNow(20)).split("-");
  await page.keyboard.type(day + month + year);
  await reach(page, page.getByRole("button", { name: "Next: budget and dates" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "Slots, budget and deadline" })).toBeVisible();
});
