import { OUTCOME_WORDS } from "../../dispute/reasons.ts";
import { quoted, type Lines } from "./line.ts";

type Kind =
  | "dispute_opened"
  | "dispute_reminder"
  | "dispute_answered"
  | "dispute_ruled"
  | "dispute_appealed"
  | "dispute_closed"
  | "pause_news";

interface Sides {
  brandName: string;
  creatorName: string;
}
const nameOf = (by: "brand" | "creator", data: Sides) => (by === "brand" ? data.brandName : data.creatorName);

export const disputeLines: Lines<Kind> = {
  dispute_opened: (d, f) => ({
    title:
      d.by === d.reader
        ? `You opened a dispute about ${quoted(d.briefTitle)}. The answer is due ${f.when(d.answerBy)}`
        : `${nameOf(d.by, d)} opened a dispute about ${quoted(d.briefTitle)}. Answer by ${f.when(d.answerBy)}`,
    by: d.by,
    tone: d.by === d.reader ? "idle" : "turn",
  }),
  dispute_reminder: (d, f) => ({
    title: `${d.hoursLeft}\u00a0h left to answer the dispute about ${quoted(d.briefTitle)}, until ${f.when(d.answerBy)}`,
    by: "market",
    tone: "turn",
  }),
  dispute_answered: (d, f) => ({
    title:
      d.reader === "admin"
        ? `Rule on the dispute about ${quoted(d.briefTitle)} by ${f.when(d.ruleBy)}`
        : `${nameOf(d.by, d)} ${d.unanswered ? "did not answer" : "answered"} the dispute about ${quoted(d.briefTitle)}. Our staff rules by ${f.when(d.ruleBy)}`,
    by: d.by,
    tone: d.reader === "admin" ? "turn" : "idle",
  }),
  dispute_ruled: (d, f) => ({
    title: `Ruling on ${quoted(d.briefTitle)}: ${OUTCOME_WORDS[d.outcome].toLowerCase()}. You can appeal until ${f.when(d.appealUntil)}`,
    by: "market",
    tone: "idle",
  }),
  dispute_appealed: (d, f) => ({
    title:
      d.reader === "admin"
        ? `Decide the appeal about ${quoted(d.briefTitle)} by ${f.when(d.decideBy)}`
        : `${nameOf(d.by, d)} appealed the ruling on ${quoted(d.briefTitle)}. Our staff decides by ${f.when(d.decideBy)}`,
    by: d.by,
    tone: d.reader === "admin" ? "turn" : "idle",
  }),
  dispute_closed: (d) => ({
    title: d.outcome
      ? `The dispute about ${quoted(d.briefTitle)} is closed: ${OUTCOME_WORDS[d.outcome].toLowerCase()}`
      : `The dispute about ${quoted(d.briefTitle)} was withdrawn. The deal goes on`,
    by: "market",
    tone: "ok",
  }),
  pause_news: (d, f) => {
    const who = d.by === "market" ? "" : d.by === d.side ? "You" : nameOf(d.by, d);
    const title = quoted(d.briefTitle);
    const words = {
      proposed: `${who} proposed to pause ${title} for ${d.days}\u00a0days. Accept or decline it`,
      running: `${title} is paused${d.until ? ` until ${f.when(d.until)}` : ""}. No limit runs meanwhile`,
      declined: `${who} declined the pause of ${title}`,
      ended: who
        ? `${who} ended the pause of ${title}. Its limits have moved on`
        : `The pause of ${title} is over. Its limits have moved on`,
    };
    return { title: words[d.what], by: d.by, tone: d.what === "proposed" ? "turn" : "idle" };
  },
};
