import type { Lines } from "./line.ts";

type Kind =
  | "vetting_waiting"
  | "vetting_granted"
  | "vetting_more_needed"
  | "vetting_refused"
  | "vetting_expiring"
  | "vetting_expired"
  | "ownership_decided"
  | "stats_stale";

export const profileLines: Lines<Kind> = {
  vetting_waiting: (d) => ({
    title:
      d.what === "vetting"
        ? `Check the vetting request of ${d.creatorName}`
        : `Look for the code of ${d.creatorName} at ${d.account}`,
    by: "creator",
    tone: "turn",
  }),
  vetting_granted: (d, f) => ({ title: `You are vetted until ${f.day(d.until)}`, by: "market", tone: "ok" }),
  vetting_more_needed: (d) => ({
    title: `Your vetting needs one more thing: ${d.reason}`,
    by: "market",
    tone: "turn",
  }),
  vetting_refused: (d) => ({ title: `Not vetted: ${d.reason}`, by: "market", tone: "bad" }),
  vetting_expiring: (d, f) => ({
    title: `Your vetted badge ends on ${f.day(d.until)}. Renew it`,
    by: "market",
    tone: "turn",
  }),
  vetting_expired: () => ({
    title: "Your vetted badge has ended. Ask for a new one",
    by: "market",
    tone: "turn",
  }),
  ownership_decided: (d) => ({
    title: d.seen ? `${d.account} is confirmed as yours` : `We did not see the code at ${d.account}`,
    by: "market",
    tone: d.seen ? "ok" : "turn",
  }),
  stats_stale: (d, f) => ({
    title: `The numbers of ${d.account} are of ${f.day(d.takenAt)}. Renew them`,
    by: "market",
    tone: "turn",
  }),
};
