import { quoted, type Lines } from "./line.ts";

type Kind = "messages_unread" | "message_reported" | "message_removed" | "report_answered";

export const conversationLines: Lines<Kind> = {
  messages_unread: (d, f) => ({
    title: `${d.from} wrote to you about ${quoted(d.briefTitle)}${d.count > 1 ? `, ${d.count} messages` : ""}`,
    by: f.portal === "creator" ? "brand" : "creator",
    tone: "idle",
  }),
  message_reported: (d) => ({
    title: `Look at a message of ${d.author} that ${d.reporter} reported: ${d.reason}`,
    by: "market",
    tone: "turn",
  }),
  message_removed: (d) => ({
    title: `Your message about ${quoted(d.briefTitle)} was removed`,
    by: "market",
    tone: "bad",
  }),
  report_answered: (d) => ({
    title: d.removed
      ? `The message of ${d.author} that you reported was removed`
      : `The message of ${d.author} that you reported stays`,
    by: "market",
    tone: "idle",
  }),
};
