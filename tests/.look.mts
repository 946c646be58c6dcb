import { chromium } from "@playwright/test";
import { writeFileSync, readFileSync, existsSync } from "node:fs";
import { resolveChromium } from "/work/main/tests/support/chromium.ts";
import { openSession } from "/work/main/app/http/session.server.ts";
// usage: tsx look.mts outdir userId|- path...   (name=path)
const [out, user, ...paths] = process.argv.slice(2);
const b = await resolveChromium();
const browser = await chromium.launch({ args: b.args, env: {...process.env, ...b.env} as any, executablePath: b.executablePath! });
for (const [w, h] of [[1440, 900], [390, 844]] as const) for (const scheme of (process.env.SCHEMES ?? "light,dark").split(",") as ("light"|"dark")[]) {
  const ctx = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: scheme, timezoneId: "America/New_York", hasTouch: w < 500, isMobile: w<500 });
  if (user !== "-") { const s = await openSession(user!, { ip: "127.0.0.1", userAgent: "look" }); const [kv] = s.setCookie.split(";"); const i = kv!.indexOf("="); await ctx.addCookies([{ name: kv!.slice(0,i), value: kv!.slice(i+1), url: process.env.ORIGIN! }]); }
  const page = await ctx.newPage();
  page.on("console", m => { if (m.type()==="error" || m.type()==="warning") console.log(`[${w} ${scheme}] console:`, m.text().slice(0,300)); });
  page.on("pageerror", e => console.log("pageerror", e.message.slice(0,300)));
  for (const p of paths) { const [name, path] = p.split("="); const r = await page.goto(process.env.ORIGIN + path!.replaceAll("~","="), { waitUntil: "networkidle" }); if (w===1440&&scheme==="light") console.log(name, r?.status(), r?.headers()["x-sql-statements"]);
    const over = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1); if (over) console.log(`[${w}] ${name} scrolls sideways`);
    await page.screenshot({ path: `${out}/${name}-${w}-${scheme}.png`, fullPage: true }); }
  await ctx.close();
}
await browser.close(); process.exit(0);
