import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Countdown } from "./countdown.tsx";
import { countdownView, RING } from "./countdown-view.ts";

const START = new Date("2026-11-11T20:40:00Z");
const DEADLINE = new Date("2026-11-14T20:40:00Z");
const before = (hours: number) => new Date(DEADLINE.getTime() - hours * 3_600_000);
const view = (hours: number) => countdownView(DEADLINE, START, before(hours));

describe("what a countdown shows", () => {
  it("is whole at the start and half at half time", () => {
    expect(view(72).arc).toBe(RING);
    expect(view(36).arc).toBeCloseTo(RING / 2, 1);
  });

  it("turns to ember under 24 h, not at 24 h", () => {
    expect(view(24).tone).toBe("");
    expect(view(23.99).tone).toBe("soon");
  });

  it("is late from the deadline on", () => {
    expect(view(0)).toEqual({ tone: "late", words: "Time is up", arc: 0 });
    expect(view(-3.5).words.replaceAll("\u00a0", " ")).toBe("3 h 30 min late");
  });

  it("never shows more than the whole ring, even when the clock stood before the start", () => {
    expect(view(100).arc).toBe(RING);
  });

  it("does not claim 0 min", () => {
    expect(view(0.005).words).toContain("less than");
  });
});

describe("its markup", () => {
  const html = renderToStaticMarkup(
    <Countdown
      deadline={DEADLINE}
      start={START}
      now={before(54.2)}
      atZero="then approved automatically"
      timeZone="America/New_York"
    />,
  ).replaceAll("\u00a0", " ");

  it("says how long, until when and what follows", () => {
    expect(html).toContain("<b>2 d 6 h left</b>");
    expect(html).toContain("Sat Nov 14, 3:40 pm EST</time>, then approved automatically");
    expect(html).toContain('dateTime="2026-11-14T20:40:00.000Z"');
  });

  it("is read on focus and never interrupts", () => {
    expect(html).toContain('role="timer"');
    expect(html).toContain('aria-live="off"');
    expect(html).toContain('tabindex="0"');
    expect(html).toMatch(/<svg[^>]*aria-hidden="true"/);
  });
});
