import { describe, expect, it } from "vitest";
import { counted } from "./mutation-limit.ts";
import { minutesLeft, networkOf, overLimit } from "./throttle.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));

describe("overLimit", () => {
  const limits = [
    { key: "account", most: 3, minutes: 15 },
    { key: "address", most: 100, minutes: 15 },
  ];
  const row = (key: string, count: number, minute = 15) => ({ key, count, resetsAt: at(minute) });

  it("lets exactly the limit through", () => expect(overLimit(limits, [row("account", 3)])).toBeNull());
  it("stops the next one", () => expect(overLimit(limits, [row("account", 4)])?.key).toBe("account"));
  it("names the limit that lasts longest", () => {
    expect(overLimit(limits, [row("account", 9, 5), row("address", 101, 12)])?.key).toBe("address");
  });
  it("treats a limit it does not know as used up", () => expect(overLimit([], [row("x", 1)])?.key).toBe("x"));
});

describe("minutesLeft", () => {
  it.each([
    [at(10), at(0), 10],
    [new Date(at(1).getTime() + 1), at(0), 2],
    [at(0), at(0), 1],
    [at(0), at(5), 1],
  ])("from %s at %s", (resetsAt, now, minutes) => expect(minutesLeft(resetsAt, now)).toBe(minutes));
});

describe("counted", () => {
  it("counts within a window and begins a new one after it", () => {
    const first = counted(undefined, 1_000, 60);
    const second = counted(first, 1_059, 60);
    expect([first, second]).toEqual([
      { count: 1, resetsAt: 1_060 },
      { count: 2, resetsAt: 1_060 },
    ]);
    expect(counted(second, 1_060, 60)).toEqual({ count: 1, resetsAt: 1_120 });
  });
});

describe("networkOf", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:2::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["", ""],
  ])("%s is %s", (ip, network) => expect(networkOf(ip)).toBe(network));
});
