import type { NotificationData, NotificationKind, Recipient } from "../notification-kinds.ts";
import type { MoneyData, ReaderFormats } from "../reader-formats.ts";

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

/** A sum, or what there is instead where no fee was agreed: "No fixed fee" is said, never shown as an amount of nothing. */
export function sumOr(
  sum: MoneyData,
  beside: string | undefined,
  f: Pick<ReaderFormats, "money">,
  around: (amount: string) => string = (amount) => amount,
): string {
  return BigInt(sum.amount) > 0n ? around(f.money(sum)) : (beside ?? "no fixed fee");
}

/** A brief's title in quotation marks, on one line. */
export function quoted(title: string): string {
  return `“${title.replace(/\s+/g, " ").trim()}”`;
}
