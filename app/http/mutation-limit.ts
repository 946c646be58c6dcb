import type { RequestHandler } from "express";
import { sentenceOf } from "#app/domain/refusal.ts";
import { isWebhook } from "./origin.ts";
import { plainPage } from "./plain-page.ts";
import { networkOf } from "./throttle.ts";

export interface Window {
  count: number;
  resetsAt: number;
}

/**
 * Counts one more act in a fixed window. Returns the window after it; `now` and `length` in milliseconds.
 */
export function counted(window: Window | undefined, now: number, length: number): Window {
  if (!window || window.resetsAt <= now) return { count: 1, resetsAt: now + length };
  return { count: window.count + 1, resetsAt: window.resetsAt };
}

const MINUTE = 60_000;
const MOST_ADDRESSES = 10_000;

/**
 * At most `limit` mutations per address and minute, counted in memory: a brake on floods, far above what a
 * person does. Sign-in and the like have their own limits in the database. Webhooks are not counted.
 */
export function mutationLimit(limit: number): RequestHandler {
  const windows = new Map<string, Window>();
  return (req, res, next) => {
    if (req.method === "GET" || req.method === "HEAD" || isWebhook(req.path)) return next();
    const now = Date.now();
    const key = networkOf(req.ip ?? "");
    if (windows.size >= MOST_ADDRESSES)
      for (const [k, w] of windows) if (w.resetsAt <= now) windows.delete(k);
    if (windows.size >= MOST_ADDRESSES) windows.clear();
    const window = counted(windows.get(key), now, MINUTE);
    windows.set(key, window);
    if (window.count <= limit) return next();
    const sentence = sentenceOf({ code: "too_many", detail: { minutes: "1" } });
    res.status(429).set("Retry-After", "60").type("html").send(plainPage("Too many attempts", sentence));
  };
}
