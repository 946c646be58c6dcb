import { quoted, type Lines } from "./line.ts";

export const discoveryLines: Lines<"search_alert" | "saved_brief_closing"> = {
  search_alert: (d) => ({
    title:
      d.count === 1
        ? `New in ${quoted(d.searchName)}: ${quoted(d.briefs[0]?.title ?? "")}`
        : `${d.count} new briefs in ${quoted(d.searchName)}`,
    by: "market",
    tone: "idle",
  }),
  saved_brief_closing: (d, f) => ({
    title: `${quoted(d.briefTitle)} closes ${f.when(d.closesAt)}. You have saved it and not applied`,
    by: "market",
    tone: "idle",
  }),
};
