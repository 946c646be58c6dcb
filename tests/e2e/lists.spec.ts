import type { Page } from "@playwright/test";
import { applicationTo } from "#tests/support/factories.ts";
import { expect, test } from "./support/journey.ts";
import { settled } from "./support/look.ts";
import { matrixWorld } from "./support/matrix-world.ts";
import { loginAs } from "./support/people.ts";

/** Every list with filters, as somebody filtered it, and whose list it is. */
const LISTS = {
  brand: [
    "/brand/creators?platform=instagram&tier=micro&sort=followers",
    "/brand/roster?platform=tiktok&standing=invited&tag=pasta",
    "/brand/briefs/:briefId/applications?tab=offered&sort=price&platform=instagram&view=table",
    "/messages?show=unread",
  ],
  creator: ["/briefs?platform=instagram&sort=closing", "/messages?show=unread"],
  admin: [
    "/admin?who=mine",
    "/admin/appeals?state=decided",
    "/admin/reports?show=decided",
    "/admin/messages?show=decided",
  ],
} as const;

/** What a page says that it is filtered by: what stands in its search forms, and which of its links is the present one. */
const chosen = (page: Page): Promise<string[]> =>
  page.locator("main").evaluate((main) => {
    const forms = [...main.querySelectorAll<HTMLFormElement>("form[method=get]:not([id])")];
    const fields = forms.flatMap((form) =>
      [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === "string" && value !== "" ? [`${name}=${value}`] : [],
      ),
    );
    const links = [...main.querySelectorAll("[aria-current]")].map((link) => link.textContent.trim());
    return [...fields, ...links, `${main.querySelectorAll("a[href*='decided']").length} ways`];
  });

async function open(page: Page, address: string): Promise<string[]> {
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  await settled(page);
  return chosen(page);
}

test("every list keeps its filters in its address", async ({ newPage }) => {
  const { people, concrete } = await matrixWorld();
  for (const person of ["brand", "creator", "admin"] as const) {
    const page = await newPage();
    await loginAs(page.context(), people[person]);
    for (const list of LISTS[person]) {
      const [path = "", query = ""] = list.split("?");
      const plain = await open(page, concrete(path));
      const filtered = await open(page, `${concrete(path)}?${query}`);
      expect(filtered, list).not.toEqual(plain);
      await page.reload();
      await settled(page);
      expect(await chosen(page), `${list}, loaded again`).toEqual(filtered);
      await open(page, "/notifications");
      await page.goBack();
      await settled(page);
      expect(await chosen(page), `${list}, come back to`).toEqual(filtered);
      // What nobody offers is as good as nothing, and does not take the rest with it.
      expect(await open(page, `${concrete(path)}?${query}&nonsense=1&from=none`), list).toEqual(filtered);
      const unknown = query.replaceAll(/=\w+/g, "=nobody-offers-this").replace(/&?tag=[^&]*/, "");
      expect(await open(page, `${concrete(path)}?${unknown}`), `${list}, unknown values`).toEqual(plain);
    }
  }
});

test("a choice in a list applies at once, keeps the keyboard's place, and goes back", async ({ page }) => {
  const { brief } = await applicationTo();
  await loginAs(page.context(), brief.brand);
  for (const address of [`/brand/briefs/${brief.briefId}/applications`, "/brand/creators", "/briefs"]) {
    await open(page, address);
    const select = page.locator("main select[name=sort]");
    const before = await select.inputValue();
    await select.focus();
    await page.keyboard.press("ArrowDown");
    await expect(page).toHaveURL(/sort=/);
    await settled(page);
    await expect(select).toBeFocused();
    await expect(select).not.toHaveValue(before);
    await page.goBack();
    await expect(page).not.toHaveURL(/sort=/);
    await expect(select).toHaveValue(before);
  }
});
