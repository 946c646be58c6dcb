import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { arrive, look } from "./look.ts";

/** The profile, after signing up. */
export async function describeCreator(page: Page): Promise<void> {
  await arrive(page, "Set up your profile");
  await page.getByRole("textbox", { name: "Handle" }).fill(`imani.${randomUUID().slice(0, 6)}`);
  await page.getByLabel("Country").selectOption("United States");
  await page.getByRole("checkbox", { name: "English" }).check();
  await page.getByRole("checkbox", { name: "Food" }).check();
  await page.getByLabel("About you").fill("One-pan dinners for people who come home late.");
  await page.getByRole("button", { name: "Create the profile" }).click();
}

const NUMBERS: Record<string, string> = {
  Followers: "32,400",
  "Average views": "21,000",
  "Average likes": "1,050",
  "Average comments": "116",
  "Average reach": "24,000",
  "Average impressions": "31,000",
};

/** An Instagram account with its numbers: first with ages that do not add up, which is refused. */
export async function describeAccount(page: Page): Promise<void> {
  await arrive(page, "Add an account");
  await page.getByRole("radio", { name: "Instagram" }).check();
  await page.getByRole("textbox", { name: "Handle" }).fill("@imani.onepan");
  await page.getByRole("button", { name: "Add the account" }).click();
  await arrive(page, "Numbers of imani.onepan");
  for (const [label, value] of Object.entries(NUMBERS))
    await page.getByRole("textbox", { name: label, exact: true }).fill(value);
  await page.getByLabel("Country 1", { exact: true }).selectOption("United States");
  await page.getByLabel("Share of country 1").fill("62");
  await page.getByLabel("Country 2", { exact: true }).selectOption("Canada");
  await page.getByLabel("Share of country 2").fill("14");
  const ages = page.getByRole("group", { name: "Audience by age" });
  await ages.getByLabel("18–24").fill("24");
  await ages.getByLabel("25–34").fill("46");
  await page.getByRole("button", { name: "Save the numbers" }).click();
  await expect(ages).toContainText("Error:");
  await expect(page.getByRole("textbox", { name: "Followers", exact: true })).toHaveValue("32,400");
  await look(page);
  await ages.getByLabel("35–44").fill("30");
  await page.getByRole("button", { name: "Save the numbers" }).click();
  await expect(page.getByText("Your numbers are saved.")).toBeVisible();
  await arrive(page, "Your profile");
}
