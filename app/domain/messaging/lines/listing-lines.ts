import { quoted, sumOr, type Lines } from "./line.ts";

type Kind =
  | "listing_waiting"
  | "listing_approved"
  | "listing_published"
  | "listing_changes_requested"
  | "listing_removed"
  | "invitation_received"
  | "invitation_declined"
  | "application_received"
  | "application_sent"
  | "application_shortlisted"
  | "application_declined"
  | "application_withdrawn"
  | "application_expiring"
  | "application_expired"
  | "application_expired_brand";

export const listingLines: Lines<Kind> = {
  listing_waiting: (d, f) => ({
    title: `Review the brief ${quoted(d.briefTitle)} from ${d.brandName} by ${f.when(d.dueAt)}`,
    by: "brand",
    tone: "turn",
  }),
  listing_approved: (d, f) => ({
    title: d.publishAt
      ? `${quoted(d.briefTitle)} is approved and goes public on ${f.when(d.publishAt)}`
      : `${quoted(d.briefTitle)} is published`,
    by: "market",
    tone: "ok",
  }),
  listing_published: (d) => ({
    title: `${quoted(d.briefTitle)} went public as scheduled`,
    by: "market",
    tone: "ok",
  }),
  listing_changes_requested: (d) => ({
    title: `Change ${quoted(d.briefTitle)} before it is published: ${d.reason}`,
    by: "market",
    tone: "turn",
  }),
  listing_removed: (d) => ({
    title: `${quoted(d.briefTitle)} was taken down: ${d.reason}`,
    by: "market",
    tone: "bad",
  }),
  invitation_received: (d, f) => ({
    title: `${d.brandName} invites you to apply to ${quoted(d.briefTitle)}${d.applyBy ? ` by ${f.when(d.applyBy)}` : ""}`,
    by: "brand",
    tone: "turn",
  }),
  invitation_declined: (d) => ({
    title: `${d.creatorName} declined your invitation to ${quoted(d.briefTitle)}${d.reason ? `: ${d.reason}` : ""}`,
    by: "creator",
    tone: "idle",
  }),
  application_received: (d, f) => ({
    title: `${d.creatorName} applied to ${quoted(d.briefTitle)}${sumOr(d.gross, "", f, (sum) => ` for ${sum}`)}. Answer by ${f.when(d.answerBy)}`,
    by: "creator",
    tone: "turn",
  }),
  application_sent: (d, f) => ({
    title: `Application to ${quoted(d.briefTitle)} sent. ${d.brandName} has until ${f.when(d.answerBy)}`,
    by: "creator",
    tone: "idle",
  }),
  application_shortlisted: (d) => ({
    title: `${d.brandName} shortlisted you for ${quoted(d.briefTitle)}`,
    by: "brand",
    tone: "idle",
  }),
  application_declined: (d) => ({
    title: `${d.brandName} declined your application to ${quoted(d.briefTitle)}: ${d.reason}`,
    by: "brand",
    tone: "idle",
  }),
  application_withdrawn: (d) => ({
    title: `${d.creatorName} withdrew from ${quoted(d.briefTitle)}`,
    by: "creator",
    tone: "idle",
  }),
  application_expiring: (d, f) => ({
    title: `Answer ${d.creatorName} on ${quoted(d.briefTitle)} by ${f.when(d.answerBy)}`,
    by: "market",
    tone: "turn",
  }),
  application_expired: (d) => ({
    title: `No answer in time. Your application to ${quoted(d.briefTitle)} is closed`,
    by: "market",
    tone: "idle",
  }),
  application_expired_brand: (d) => ({
    title: `Not answered in time. ${d.creatorName}’s application to ${quoted(d.briefTitle)} is closed`,
    by: "market",
    tone: "bad",
  }),
};
