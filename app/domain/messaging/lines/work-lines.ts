import { quoted, type Lines } from "./line.ts";

type Kind =
  | "draft_late"
  | "creator_late"
  | "draft_submitted"
  | "review_reminder"
  | "changes_requested"
  | "draft_reply"
  | "draft_approved"
  | "draft_auto_approved"
  | "disclosure_returned"
  | "live_late"
  | "live_submitted"
  | "live_reminder"
  | "live_problem"
  | "deliverable_accepted";

export const workLines: Lines<Kind> = {
  creator_late: (d, f) => ({
    title: `${d.creatorName} is late with the ${d.owed} of ${d.deliverable} for ${quoted(d.briefTitle)}, due ${f.when(d.dueAt)}`,
    by: "market",
    tone: "bad",
  }),
  draft_late: (d, f) => ({
    title: d.late
      ? `The draft of ${d.deliverable} for ${quoted(d.briefTitle)} was due ${f.when(d.dueAt)}. Send it now`
      : `Send the draft of ${d.deliverable} for ${quoted(d.briefTitle)} by ${f.when(d.dueAt)}`,
    by: "market",
    tone: d.late ? "bad" : "turn",
  }),
  draft_submitted: (d, f) => ({
    title: `Review ${d.creatorName}’s draft v${d.version} of ${d.deliverable} by ${f.when(d.reviewBy)}`,
    by: "creator",
    tone: "turn",
  }),
  review_reminder: (d, f) => ({
    title:
      `${d.hoursLeft}\u00a0h left to review draft v${d.version} of ${d.deliverable}, until ${f.when(d.reviewBy)}` +
      (d.fix ? ". Then it goes back to the creator: the caption does not disclose the ad" : ""),
    by: "market",
    tone: "turn",
  }),
  changes_requested: (d, f) => ({
    title: `${d.brandName} asks for changes to draft v${d.version} of ${d.deliverable}. Send v${d.version + 1} by ${f.when(d.dueAt)}`,
    by: "brand",
    tone: "turn",
  }),
  draft_reply: (d) => ({
    title: `${d.by} answered a comment on draft v${d.version} of ${d.deliverable}`,
    by: d.side,
    tone: "idle",
  }),
  draft_approved: (d, f) => ({
    title: d.liveBy
      ? `Draft v${d.version} of ${d.deliverable} is approved. Post it by ${f.when(d.liveBy)}`
      : `Draft v${d.version} of ${d.deliverable} is approved`,
    by: d.automatic ? "market" : "brand",
    tone: d.liveBy ? "turn" : "ok",
  }),
  draft_auto_approved: (d) => ({
    title: `Review time is over. Draft v${d.version} of ${d.deliverable} is approved`,
    by: "market",
    tone: "idle",
  }),
  disclosure_returned: (d, f) => ({
    title:
      d.side === "creator"
        ? `The ${d.what} of ${d.deliverable} came back: it does not disclose the ad. Mend it by ${f.when(d.dueAt)}`
        : `Time is over, and the ${d.what} of ${d.deliverable} does not disclose the ad. It went back to ${d.creatorName}`,
    by: "market",
    tone: d.side === "creator" ? "turn" : "idle",
  }),
  live_late: (d, f) => ({
    title: d.late
      ? `The post for ${d.deliverable} was due ${f.when(d.dueAt)}. Add its address`
      : `Post ${d.deliverable} and add its address by ${f.when(d.dueAt)}`,
    by: "market",
    tone: d.late ? "bad" : "turn",
  }),
  live_submitted: (d, f) => ({
    title: `The post for ${d.deliverable} is live. Check it by ${f.when(d.checkBy)}`,
    by: "creator",
    tone: "turn",
  }),
  live_reminder: (d, f) => ({
    title:
      `${d.hoursLeft}\u00a0h left to check the post for ${d.deliverable}, until ${f.when(d.checkBy)}` +
      (d.fix ? ". Then it goes back to the creator: the caption does not disclose the ad" : ""),
    by: "market",
    tone: "turn",
  }),
  live_problem: (d, f) => ({
    title: `${d.brandName} found a problem with the post for ${d.deliverable}. Fix it by ${f.when(d.dueAt)}`,
    by: "brand",
    tone: "turn",
  }),
  deliverable_accepted: (d) => ({
    title: `Accepted: ${d.deliverable} for ${quoted(d.briefTitle)}${d.automatic ? ", the check time is over" : ""}`,
    by: d.automatic ? "market" : "brand",
    tone: "ok",
  }),
};
