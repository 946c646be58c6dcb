import { monthsListed } from "../../programme/programme-words.ts";
import { quoted, type Lines } from "./line.ts";

type Kind =
  | "month_opened"
  | "month_lapsed"
  | "programme_paused"
  | "programme_resumed"
  | "programme_notice"
  | "programme_ended";

export const programmeLines: Lines<Kind> = {
  month_opened: (d, f) => ({
    title:
      d.side === "brand"
        ? `Secure ${f.money(d.cost)} for ${quoted(d.briefTitle)} by ${f.when(d.fundBy)}`
        : `${quoted(d.briefTitle)} begins ${f.day(d.beginsAt)}. ${d.brandName} has until ${f.when(d.fundBy)} to secure the funds`,
    by: "market",
    tone: d.side === "brand" ? "turn" : "idle",
  }),
  month_lapsed: (d) => ({
    title: `Not funded in time: ${quoted(d.briefTitle)} does not run. The programme goes on`,
    by: "market",
    tone: "bad",
  }),
  programme_paused: (d) => ({
    title: d.automatic
      ? `The programme ${quoted(d.briefTitle)} is paused: two months in a row were not funded`
      : `${d.side === "brand" ? "Your team" : d.brandName} paused the programme ${quoted(d.briefTitle)}`,
    by: d.automatic ? "market" : "brand",
    tone: d.automatic ? "bad" : "idle",
  }),
  programme_resumed: (d, f) => ({
    title: `The programme ${quoted(d.briefTitle)} goes on: month\u00a0${d.nextPeriod} begins ${f.day(d.beginsAt)}`,
    by: "brand",
    tone: "ok",
  }),
  programme_notice: (d, f) => {
    const who = d.by === d.side ? "You" : d.by === "brand" ? d.brandName : d.creatorName;
    const runs = d.stillRun.length > 0 ? `. ${monthsListed(d.stillRun)} still to run` : "";
    return {
      title: `${who} gave notice for ${quoted(d.briefTitle)}. It ends ${f.day(d.endsAt)}${runs}`,
      by: d.by,
      tone: "idle",
    };
  },
  programme_ended: (d) => ({
    title: `The programme ${quoted(d.briefTitle)} has ended: ${d.ran} of ${d.periods} months ran`,
    by: "market",
    tone: "ok",
  }),
};
