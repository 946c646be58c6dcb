import { expect, type Page } from "@playwright/test";
import { appNow } from "#app/db.server.ts";
import { arrive } from "./look.ts";

export const TITLE = "Weeknight noodles in under ten minutes";
const DAY = 86_400_000;

/** The date so many days from now, as a date field takes it. */
export async function dayFromNow(days: number): Promise<string> {
  return new Date((await appNow()).getTime() + days * DAY).toISOString().slice(0, 10);
}

interface Line {
  platform: string;
  format: string;
  specification: string;
  fee: string;
}

async function addLine(page: Page, place: number, line: Line): Promise<void> {
  await page.getByRole("button", { name: "Add a deliverable" }).click();
  const fields = page.getByRole("group", { name: `Deliverable ${place}` });
  await fields.getByLabel("Platform").selectOption(line.platform);
  await fields.getByLabel("Format").selectOption(line.format);
  await fields.getByLabel("Specification").fill(line.specification);
  await fields.getByLabel("Fee for this line").fill(line.fee);
}

/** From the button on the brand's pages to an editor with the title. */
export async function startBrief(page: Page): Promise<void> {
  await arrive(page, "Write a brief");
  await page.getByLabel("Title").fill(TITLE);
  await page.getByRole("button", { name: "Start the draft" }).click();
  await arrive(page, TITLE);
}

/** Goes to the next step, which saves the present one, and waits until it is there. */
export async function nextStep(page: Page, step: string, landmark: string): Promise<void> {
  await page.getByRole("button", { name: `Next: ${step}` }).click();
  await expect(page.getByRole("heading", { level: 2, name: landmark })).toBeVisible();
}

/** The words, and what is made: a reel for 430.00 and a photo for 120.00. */
export async function describeWork(page: Page): Promise<void> {
  await page
    .getByLabel("In short")
    .fill("Cook one bowl with our jar in a single take. Show the crunch up close, then eat it.");
  await page.getByRole("checkbox", { name: "Sales" }).check();
  const markets = page.getByRole("group", { name: "Which countries is it meant for?" });
  await markets.getByRole("checkbox", { name: "United States" }).check();
  await nextStep(page, "work and fee", "What is made, and what it pays");
  const reel = { platform: "Instagram", format: "Reel", specification: "30 to 45 seconds", fee: "430.00" };
  const picture = {
    platform: "Instagram",
    format: "UGC photo",
    specification: "The bowl from above",
    fee: "120",
  };
  await addLine(page, 1, reel);
  await addLine(page, 2, picture);
  await expect(page.getByText("You pay per slot")).toBeVisible();
  await nextStep(page, "budget and dates", "Slots, budget and deadline");
}

/** Slots, budget, deadline, messages: what the list of missing things still asks for; ends at the last step. */
export async function completeBrief(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "Slots" }).fill("2");
  await page.getByRole("textbox", { name: "Budget" }).fill("1,100");
  await page.getByLabel("Applications until").fill(await dayFromNow(10));
  await nextStep(page, "creators", "Who can apply");
  await nextStep(page, "guidelines", "Guidelines");
  await page.getByLabel("Key messages").fill("Ten minutes, one pan");
  await nextStep(page, "licence", "Licence and exclusivity");
  await nextStep(page, "files and check", "Before it goes to review");
}
