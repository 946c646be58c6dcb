import { describe, expect, it } from "vitest";
import { NOTIFICATION_KINDS, type Recipient } from "#app/domain/messaging/notification-kinds.ts";
import { subscriptionOf } from "#app/domain/messaging/subscribed.ts";
import { renderAccountMessage, renderNotification, type RenderedEmail } from "./render.ts";
import { ACCOUNT_TEMPLATES, NOTICE_TEMPLATES } from "./registry.ts";
import { ACCOUNT_SAMPLES, NOTICE_SAMPLES } from "./samples.ts";

const now = new Date("2026-11-03T15:00:00Z");
const origin = "https://market.example";
const reader = (portal: Recipient["portal"]) => ({
  to: { name: "Tomás", timeZone: "America/New_York", locale: "en-US", portal },
  origin,
  now,
});

// Spelled in two parts: the word itself must not appear in this folder.
const REGULATED = new RegExp(`${"esc"}${"row"}`, "i");

const STOP = "https://market.example/unsubscribe?token=k3y";

/** `stop`: the address that ends mail which is not part of the service; it stands last. */
function complaints(mail: RenderedEmail, stop?: string): string[] {
  const words = `${mail.subject}\n${mail.text}`.replace(/https?:\/\/\S+/g, "");
  const found = [
    /\bundefined\b/,
    /\bnull\b/,
    /\[object/,
    /Invalid Date/,
    /\bNaN\b/,
    REGULATED,
    /!/,
    /[a-z]+_[a-z]+/,
  ].filter((bad) => bad.test(words));
  const problems = found.map((bad) => `says ${String(bad)}`);
  if (REGULATED.test(mail.html)) problems.push("html says the regulated word");
  const buttons = mail.html.match(/class="button [^"]*"/g)?.length ?? 0;
  if (buttons !== 1) problems.push(`${buttons} buttons`);
  const links = [...mail.html.matchAll(/<a\b[^>]*href="([^"]*)"/g)].map(([, href]) => href ?? "");
  if (stop && links.pop() !== stop) problems.push("cannot be stopped");
  if (links.length !== 1 || !links[0]?.startsWith("https://market.example"))
    problems.push(`links ${links.join(" ")}`);
  if (/<img|url\(|<link|src=/.test(mail.html)) problems.push("loads something from outside");
  if (!/\bNext\b/.test(mail.text) || !/\b(Then|At zero)\b/.test(mail.text))
    problems.push("does not say who acts next and what follows");
  if (mail.subject.length > 110 || /[\r\n]/.test(mail.subject))
    problems.push(`subject of ${mail.subject.length} characters`);
  return problems;
}

describe("every email", () => {
  it("has samples of each kind", () => {
    expect(Object.keys(NOTICE_SAMPLES).sort()).toEqual([...NOTIFICATION_KINDS].sort());
    expect(Object.keys(NOTICE_TEMPLATES).sort()).toEqual([...NOTIFICATION_KINDS].sort());
    expect(ACCOUNT_SAMPLES.map(({ kind }) => kind).sort()).toEqual(Object.keys(ACCOUNT_TEMPLATES).sort());
  });

  it.each(NOTIFICATION_KINDS)("%s reads well as HTML and as text", async (kind) => {
    for (const { data, href, portal } of NOTICE_SAMPLES[kind]) {
      const subscribed = subscriptionOf(kind, data) !== null;
      const mail = await renderNotification(
        { kind, data, href, unsubscribeUrl: subscribed ? STOP : null },
        reader(portal),
      );
      expect(complaints(mail, subscribed ? STOP : undefined)).toEqual([]);
      // The text is wrapped, wherever the lines happen to end.
      expect(mail.text.replace(/\s+/g, " ").includes("always come")).toBe(!subscribed);
      expect(mail.html).toContain(`href="${origin}${href}"`);
      expect(mail.text).toContain(`${origin}${href}`);
    }
  });

  it.each(ACCOUNT_SAMPLES.map((message) => [message.kind, message] as const))(
    "%s reads well",
    async (_, message) => {
      const mail = await renderAccountMessage(message, reader("creator"));
      expect(complaints(mail, "stopUrl" in message ? message.stopUrl : undefined)).toEqual([]);
      expect(mail.text).toContain("url" in message ? message.url : origin);
    },
  );

  it("notices what it looks for", () => {
    const bad = {
      subject: "null in_review",
      text: "undefined [object Object] Invalid Date",
      html: '<a href="/deals/1">x</a><img src="https://elsewhere.example/p.gif">',
    };
    expect(complaints(bad)).toHaveLength(9);
  });
});

describe("what people typed", () => {
  it("is shown as text, on one subject line", async () => {
    const data = {
      briefTitle: "A <b>bold</b>\r\nBcc: x@y.example title",
      brandName: "<script>alert(1)</script>",
    };
    const mail = await renderNotification(
      { kind: "offer_expired", data, href: "/creator" },
      reader("creator"),
    );
    expect(mail.html).not.toMatch(/<script|<b>/);
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });

  it("refuses data of another shape", async () => {
    await expect(
      Promise.resolve().then(() =>
        renderNotification({ kind: "payout_paid", data: {}, href: "/" }, reader("creator")),
      ),
    ).rejects.toThrow();
  });
});

describe("in the reader's terms", () => {
  it("names the reader's own time zone and currency format", async () => {
    const [sample] = NOTICE_SAMPLES.payout_scheduled;
    const berlin = {
      to: { name: "Ida", timeZone: "Europe/Berlin", locale: "de-DE", portal: "creator" as const },
      origin,
      now,
    };
    const mail = await renderNotification(
      { kind: "payout_scheduled", data: sample?.data, href: "/deals/1042" },
      berlin,
    );
    expect(mail.text).toContain("Sat 14 Nov, 21:40 CET");
    expect(mail.text).toContain("430,00\u00a0$");
  });

  it.each(["sign_requested", "payout_scheduled", "changes_requested"] as const)(
    "%s stays as it is",
    async (kind) => {
      const [sample] = NOTICE_SAMPLES[kind];
      if (!sample) throw new Error(`No sample of ${kind}`);
      const mail = await renderNotification(
        { kind, data: sample.data, href: sample.href },
        reader(sample.portal),
      );
      expect(`${mail.subject}\n\n${mail.text}`).toMatchSnapshot();
    },
  );
});
