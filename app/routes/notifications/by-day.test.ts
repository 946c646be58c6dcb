import { describe, expect, it } from "vitest";
import { byDay } from "./by-day.ts";

const now = new Date("2026-11-22T15:00:00Z");
const reader = { timeZone: "America/New_York", locale: "en-US", portal: "creator" as const };
const row = (
  id: string,
  at: string,
  kind = "offer_expired",
  data: unknown = { briefTitle: "Noodles", brandName: "Pepperjar" },
) => ({
  id,
  kind,
  data,
  href: "/creator",
  createdAt: new Date(at),
  readAt: id === "c" ? now : null,
});

describe("notifications by day", () => {
  it("breaks days at the reader's midnight and names the last two", () => {
    const days = byDay(
      [
        row("a", "2026-11-22T14:00:00Z"),
        row("b", "2026-11-22T05:00:00Z"),
        row("c", "2026-11-22T04:59:00Z"),
        row("d", "2026-11-19T20:00:00Z"),
        row("e", "2025-11-19T20:00:00Z"),
      ],
      reader,
      now,
    );
    expect(
      days.map(({ label, items }) => [label.replaceAll("\u00a0", " "), items.map(({ id }) => id)]),
    ).toEqual([
      ["Today", ["a", "b"]],
      ["Yesterday", ["c"]],
      ["Thu Nov 19", ["d"]],
      ["Wed Nov 19 2025", ["e"]],
    ]);
    expect(days[0]?.items[0]).toMatchObject({ unread: true, clock: "9:00\u00a0am" });
    expect(days[1]?.items[0]).toMatchObject({ unread: false });
  });

  it("still shows a row that this version cannot read", () => {
    const strange = [
      row("a", "2026-11-22T14:00:00Z", "from_the_future"),
      row("b", "2026-11-22T14:00:00Z", "payout_paid", {}),
    ];
    const titles = byDay(strange, reader, now)[0]?.items.map(({ title }) => title);
    expect(titles).toEqual(Array(2).fill("Something changed. Open it to see what"));
  });
});
