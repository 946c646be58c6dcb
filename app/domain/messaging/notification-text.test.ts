import { describe, expect, it } from "vitest";
import { NOTICE_SAMPLES } from "#emails/samples.ts";
import { NOTIFICATION_KINDS } from "./notification-kinds.ts";
import { notificationText } from "./notification-text.ts";

const now = new Date("2026-11-03T15:00:00Z");
const reader = { timeZone: "America/New_York", locale: "en-US" };

describe("the line in the app", () => {
  it.each(NOTIFICATION_KINDS)("%s is one plain sentence", (kind) => {
    for (const { data, portal } of NOTICE_SAMPLES[kind]) {
      const { title } = notificationText({ kind, data }, { ...reader, portal }, now);
      expect(title).not.toMatch(/undefined|null|\[object|Invalid|NaN|[a-z]_[a-z]|[\n!]/);
      expect(title).not.toMatch(/Something changed/);
      expect(title.length).toBeLessThan(180);
    }
  });

  it("names amount, who and until when in the reader's terms", () => {
    const [sample] = NOTICE_SAMPLES.offer_received;
    const line = notificationText(
      { kind: "offer_received", data: sample?.data },
      { ...reader, portal: "creator" },
      now,
    );
    expect(line).toEqual({
      title:
        "Pepperjar offers you $430.00 net for “Weeknight noodles in under ten minutes”. Answer by Fri Nov 6, 2:00\u00a0pm EST",
      by: "brand",
      tone: "turn",
    });
  });
});
