import type { NotificationData } from "../notification-kinds.ts";
import { quoted, type LineReader, type Lines } from "./line.ts";

type Kind =
  | "commission_stated"
  | "commission_questioned"
  | "commission_stuck"
  | "commission_due"
  | "commission_settled"
  | "commission_capped";

const own = (d: NotificationData<"commission_stated">) => (d.side === "brand" ? d.cost : d.net);

function settled(d: NotificationData<"commission_settled">, f: LineReader): string {
  const what = `${d.name}, ${quoted(d.briefTitle)}`;
  const why = d.decided ? "our staff decided" : "orders were returned";
  switch (d.how) {
    case "owed":
      return `${what} is ${d.decided ? "decided by our staff" : "agreed"}: ${d.brandName} pays${d.at ? ` by ${f.when(d.at)}` : ""}, you net ${f.money(d.net)}`;
    case "paid_in":
      return `${f.money(d.cost)} paid in for ${what}`;
    case "carried":
      return `${what} is below the least that is paid, and is carried on to the next statement`;
    case "closed":
      return `${what}: there is nothing to pay`;
    case "adjusted":
      return d.side === "brand"
        ? `${f.money(d.cost)} of ${what} goes back to you, unless ${d.creatorName} questions that${d.at ? ` by ${f.when(d.at)}` : ""}`
        : `Orders came back: ${f.money(d.net)} of ${what} goes back${d.at ? `. Question it until ${f.when(d.at)}` : ""}`;
    case "kept":
      return `Nothing of ${what} goes back: what all orders earn now covers it`;
    case "taken_back":
      return d.side === "brand"
        ? `${f.money(d.cost)} of ${what} goes back to you: ${why}`
        : `${f.money(d.net)} of ${what} was taken back: ${why}`;
  }
}

export const commissionLines: Lines<Kind> = {
  commission_stated: (d, f) => ({
    title: `${d.name}, ${quoted(d.briefTitle)}: ${f.money(own(d))}. Question it until ${f.when(d.questionUntil)}`,
    by: "market",
    tone: "turn",
  }),
  commission_questioned: (d, f) => ({
    title: d.back
      ? `${d.creatorName} questioned what goes back of ${d.name}, so our staff decides`
      : d.staff
        ? `${d.side === "brand" ? d.creatorName : d.brandName} questioned ${d.name} again, so our staff decides`
        : d.side === "brand"
          ? `${d.creatorName} questioned ${d.name}. Answer by ${f.when(d.answerBy)}`
          : `${d.brandName} questioned ${d.name} and corrects it`,
    by: d.side === "brand" ? "creator" : "brand",
    tone: d.side === "brand" && !d.staff ? "turn" : "idle",
  }),
  commission_stuck: (d, f) => ({
    title: d.back
      ? `${d.creatorName} questions that ${f.money(d.back)} of ${d.name} goes back to ${d.brandName}. Decide it`
      : `${d.name} of ${d.brandName} and ${d.creatorName} is questioned. Decide it`,
    by: "market",
    tone: "turn",
  }),
  commission_due: (d, f) => ({
    title: d.late
      ? `${f.money(d.cost)} for ${d.name}, ${quoted(d.briefTitle)}, is late since ${f.when(d.dueAt)}`
      : `Pay ${f.money(d.cost)} for ${d.name}, ${quoted(d.briefTitle)}, by ${f.when(d.dueAt)}`,
    by: "market",
    tone: d.late ? "bad" : "turn",
  }),
  commission_settled: (d, f) => ({
    title: settled(d, f),
    by: "market",
    tone:
      d.how === "paid_in" || d.how === "owed"
        ? "ok"
        : d.how === "adjusted" && d.side === "creator"
          ? "turn"
          : "idle",
  }),
  commission_capped: (d, f) => ({
    title: d.reached
      ? `The commission of ${quoted(d.briefTitle)} reached the agreed most of ${f.money(d.cap)}`
      : `The commission of ${quoted(d.briefTitle)} is near the agreed most: ${f.money(d.earned)} of ${f.money(d.cap)}`,
    by: "market",
    tone: "idle",
  }),
};
