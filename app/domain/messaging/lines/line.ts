import type { NotificationData, NotificationKind, Recipient } from "../notification-kinds.ts";
import type { ReaderFormats } from "../reader-formats.ts";

/** Who acted: the colour of the dot. `market` is a timer, the operator's staff or the processor. */
export type ActedBy = "brand" | "creator" | "market";
/** `turn`: the reader is to act. `idle`: somebody else is, or nobody. */
export type Tone = "turn" | "ok" | "bad" | "idle";

export interface NotificationLine {
  title: string;
  by: ActedBy;
  tone: Tone;
}

export interface LineReader extends ReaderFormats {
  portal: Recipient["portal"];
}

export type Lines<K extends NotificationKind> = {
  [Kind in K]: (data: NotificationData<Kind>, reader: LineReader) => NotificationLine;
};

/** A brief's title in quotation marks, on one line. */
export function quoted(title: string): string {
  return `“${title.replace(/\s+/g, " ").trim()}”`;
}
