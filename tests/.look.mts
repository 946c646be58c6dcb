import { chromium } from "@playwright/test";
import * as browserModule from "./support/chromium.ts";
const start = (browserModule as any);
console.error(Object.keys(start));
const fn = Object.values(start).find((v) => typeof v === "function") as any;
const how = await fn();
const browser = await chromium.launch(how);
const base = process.env.BASE ?? "http://localhost:4317";
const jobs = JSON.parse(process.argv[2] ?? "[]") as { who: string | null; path: string; name: string; w?: number; dark?: boolean; full?: boolean }[];
const states: Record<string, any> = {};
for (const job of jobs) {
  const key = job.who ?? "-";
  if (job.who && !states[key]) {
    const c = await browser.newContext();
    const p = await c.newPage();
    await p.goto(base + "/sign-in");
    await p.fill("input[name=email]", job.who);
    await p.fill("input[name=password]", "sweetspot-demo");
    await Promise.all([p.waitForURL((u) => !u.pathname.startsWith("/sign-in")), p.click("main button[type=submit]")]);
    states[key] = await c.storageState();
    await c.close();
  }
  const c = await browser.newContext({ viewport: { width: job.w ?? 1440, height: (job.w ?? 1440) < 600 ? 844 : 900 }, colorScheme: job.dark ? "dark" : "light", storageState: states[key] });
  const p = await c.newPage();
  p.on("console", (m) => m.type() === "error" && console.log("CONSOLE", job.path, m.text()));
  await p.goto(base + job.path, { waitUntil: "networkidle" });
  for (const sel of (job as any).click ?? []) { await p.locator(sel).first().click(); await p.waitForLoadState("networkidle"); await p.waitForTimeout(400); }
  const over = await p.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  console.log(job.name, p.url(), "overflow", over);
  await p.screenshot({ path: `/tmp/shots/${job.name}.png`, fullPage: job.full ?? true });
  await c.close();
}
await browser.close();
