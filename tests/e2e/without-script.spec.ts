import { db } from "#app/db.server.ts";
import { photo, sendRealDraft } from "#tests/support/e2e-files.ts";
import { creatorUser, dealIn, publishedBrief } from "#tests/support/factories.ts";
import { expect, test } from "./support/journey.ts";
import { fillSignIn, givePassword } from "./support/joining.ts";

test.use({ javaScriptEnabled: false });

test("signing in, applying and approving need no JavaScript", async ({ page, newPage }) => {
  const creator = await creatorUser();
  await givePassword(creator);
  const brief = await publishedBrief({ title: "Soup before the rain" });
  await page.goto(`/briefs/${brief.slug}/apply`);
  await fillSignIn(page, creator);
  await expect(page).toHaveURL(`/briefs/${brief.slug}/apply`);
  await page.getByRole("button", { name: "Send the application" }).click();
  await expect(page.getByLabel("Your pitch")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Your pitch").fill("A soup in one shot, filmed at the window while it rains.");
  await page.getByRole("button", { name: "Send the application" }).click();
  await expect(page.getByText(/Application sent\. .* has until/)).toBeVisible();
  expect(await db.application.count({ where: { briefId: brief.briefId } })).toBe(1);

  const deal = await dealIn("active");
  await sendRealDraft(deal.creator, deal.deliverableIds[0] ?? "", [await photo()]);
  await givePassword(deal.brand);
  const desk = await newPage({ javaScriptEnabled: false });
  await desk.goto(`/deals/${deal.number}`);
  await fillSignIn(desk, deal.brand);
  await expect(desk).toHaveURL(`/deals/${deal.number}`);
  await desk.getByRole("button", { name: "Approve draft v1" }).click();
  await expect(desk.getByText("Draft approved. The creator has been told.")).toBeVisible();
  const item = await db.deliverable.findUniqueOrThrow({ where: { id: deal.deliverableIds[0] ?? "" } });
  expect(item.state).toBe("live_due");
});
