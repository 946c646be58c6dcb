import { quoted, type Lines } from "./line.ts";

type Kind = "note_mention" | "appeal_waiting" | "appeal_decided";

export const fitLines: Lines<Kind> = {
  note_mention: (d) => ({
    title: `${d.authorName} named you in a note on ${d.creatorName}, ${quoted(d.briefTitle)}`,
    by: "brand",
    tone: "idle",
  }),
  appeal_waiting: (d) => ({
    title: `${d.creatorName} asks us to look again at: ${d.signal}, ${quoted(d.briefTitle)}`,
    by: "creator",
    tone: "turn",
  }),
  appeal_decided: (d) => ({
    title:
      d.side === "creator"
        ? `Looked at again and ${d.decision === "set_aside" ? "set aside" : "kept"}: ${d.signal}, ${quoted(d.briefTitle)}`
        : `Our staff ${d.decision === "set_aside" ? "set aside" : "kept"} a signal of ${d.creatorName}: ${d.signal}, ${quoted(d.briefTitle)}`,
    by: "market",
    tone: d.decision === "set_aside" ? "ok" : "idle",
  }),
};
