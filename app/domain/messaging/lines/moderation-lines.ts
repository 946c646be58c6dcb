import { quoted, type Lines } from "./line.ts";

type Kind =
  | "listing_rejected"
  | "review_assigned"
  | "listing_appealed"
  | "listing_appeal_decided"
  | "report_received"
  | "report_decided"
  | "application_brief_removed";

export const moderationLines: Lines<Kind> = {
  listing_rejected: (d) => ({
    title: `${quoted(d.briefTitle)} was not published: ${d.reason}`,
    by: "market",
    tone: "bad",
  }),
  review_assigned: (d, f) => ({
    title: `${d.byName} gave you the review of ${quoted(d.briefTitle)}, due ${f.when(d.dueAt)}`,
    by: "market",
    tone: "turn",
  }),
  listing_appealed: (d, f) => ({
    title: `Decide the appeal of ${d.brandName} about ${quoted(d.briefTitle)} by ${f.when(d.dueAt)}`,
    by: "brand",
    tone: "turn",
  }),
  listing_appeal_decided: (d) =>
    d.outcome === "overturned"
      ? {
          title: `Your appeal was granted. ${quoted(d.briefTitle)} is back, paused`,
          by: "market",
          tone: "ok",
        }
      : { title: `The decision about ${quoted(d.briefTitle)} stays: ${d.reason}`, by: "market", tone: "bad" },
  report_received: (d, f) => ({
    title: `Look at a report about ${d.target} by ${f.when(d.dueAt)}: ${d.reason}`,
    by: "market",
    tone: "turn",
  }),
  report_decided: (d) => ({
    title:
      d.outcome === "acted"
        ? `We acted on your report about ${d.target}`
        : `We looked at your report about ${d.target} and left it as it is`,
    by: "market",
    tone: d.outcome === "acted" ? "ok" : "idle",
  }),
  application_brief_removed: (d) => ({
    title: `${quoted(d.briefTitle)} was taken down. Your application is closed`,
    by: "market",
    tone: "idle",
  }),
};
