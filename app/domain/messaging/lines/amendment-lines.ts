import { quoted, type Lines } from "./line.ts";

type Kind =
  | "amendment_proposed"
  | "amendment_signed"
  | "amendment_due"
  | "amendment_in_force"
  | "amendment_ended"
  | "licence_ending";

const otherOf = (d: { side: "brand" | "creator"; brandName: string; creatorName: string }) =>
  d.side === "brand"
    ? ({ name: d.creatorName, by: "creator" } as const)
    : ({ name: d.brandName, by: "brand" } as const);

const DID = { declined: "declined", withdrawn: "withdrew" } as const;

export const amendmentLines: Lines<Kind> = {
  amendment_proposed: (d, f) => ({
    title: d.byClick
      ? `${otherOf(d).name} asks for new dates in ${quoted(d.briefTitle)}. Answer by ${f.when(d.signBy)}`
      : `${otherOf(d).name} proposes to amend ${quoted(d.briefTitle)}. Read and sign by ${f.when(d.signBy)}`,
    by: otherOf(d).by,
    tone: "turn",
  }),
  amendment_signed: (d, f) => ({
    title: d.last
      ? `Both signed amendment ${d.number} to ${quoted(d.briefTitle)}. It waits for ${f.money(d.added)} until ${f.when(d.dueAt)}`
      : `${d.signedBy} signed amendment ${d.number} to ${quoted(d.briefTitle)}. Sign by ${f.when(d.dueAt)}`,
    by: otherOf(d).by,
    tone: d.last ? "idle" : "turn",
  }),
  amendment_due: (d, f) => ({
    title:
      d.step === "fund"
        ? `Secure ${f.money(d.added)} for amendment ${d.number} to ${quoted(d.briefTitle)} by ${f.when(d.dueAt)}`
        : `Sign amendment ${d.number} to ${quoted(d.briefTitle)} by ${f.when(d.dueAt)}`,
    by: "market",
    tone: "turn",
  }),
  amendment_in_force: (d) => ({
    title: `Amendment ${d.number} to ${quoted(d.briefTitle)} is in force`,
    by: "market",
    tone: "ok",
  }),
  amendment_ended: (d) => ({
    title:
      d.how === "lapsed"
        ? `Amendment ${d.number} to ${quoted(d.briefTitle)} lapsed. The contract stands as it was`
        : `${otherOf(d).name} ${DID[d.how]} amendment ${d.number} to ${quoted(d.briefTitle)}`,
    by: d.how === "lapsed" ? "market" : otherOf(d).by,
    tone: "idle",
  }),
  licence_ending: (d, f) => ({
    title:
      d.daysLeft > 0
        ? `The licence for ${d.deliverable}, ${quoted(d.briefTitle)}, ends ${f.when(d.endsAt)}`
        : `The licence for ${d.deliverable}, ${quoted(d.briefTitle)}, has ended`,
    by: "market",
    tone: d.side === "brand" ? "turn" : "idle",
  }),
};
