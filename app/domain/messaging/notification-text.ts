import { amendmentLines } from "./lines/amendment-lines.ts";
import { chargebackLines } from "./lines/chargeback-lines.ts";
import { commissionLines } from "./lines/commission-lines.ts";
import { conversationLines } from "./lines/conversation-lines.ts";
import { agreementLines } from "./lines/agreement-lines.ts";
import { disputeLines } from "./lines/dispute-lines.ts";
import { fitLines } from "./lines/fit-lines.ts";
import type { LineReader, Lines, NotificationLine } from "./lines/line.ts";
import { moderationLines } from "./lines/moderation-lines.ts";
import { listingLines } from "./lines/listing-lines.ts";
import { discoveryLines } from "./lines/discovery-lines.ts";
import { fundingLines } from "./lines/funding-lines.ts";
import { launchLines } from "./lines/launch-lines.ts";
import { moneyLines } from "./lines/money-lines.ts";
import { programmeLines } from "./lines/programme-lines.ts";
import { profileLines } from "./lines/profile-lines.ts";
import { safetyLines } from "./lines/safety-lines.ts";
import { workLines } from "./lines/work-lines.ts";
import { notificationSchemas, type NotificationKind, type Recipient } from "./notification-kinds.ts";
import { readerFormats } from "./reader-formats.ts";

export type { ActedBy, NotificationLine, Tone } from "./lines/line.ts";

// The type makes it exhaustive: a kind without its line does not compile.
const LINES: Lines<NotificationKind> = {
  ...listingLines,
  ...moderationLines,
  ...fitLines,
  ...agreementLines,
  ...workLines,
  ...moneyLines,
  ...fundingLines,
  ...conversationLines,
  ...discoveryLines,
  ...programmeLines,
  ...amendmentLines,
  ...commissionLines,
  ...launchLines,
  ...disputeLines,
  ...chargebackLines,
  ...profileLines,
  ...safetyLines,
};

const isKind = (kind: string): kind is NotificationKind => Object.hasOwn(notificationSchemas, kind);

function lineOf<K extends NotificationKind>(
  kind: K,
  data: unknown,
  reader: LineReader,
): NotificationLine | null {
  const parsed = notificationSchemas[kind].safeParse(data);
  if (!parsed.success) return null;
  // Sound: LINES[kind] takes what notificationSchemas[kind] parsed; TypeScript cannot follow the pair.
  const write = LINES[kind] as (data: unknown, reader: LineReader) => NotificationLine;
  return write(parsed.data, reader);
}

/**
 * The one line that the app shows for a notification, in the reader's time zone and currency format.
 * A row that this version cannot read (an older kind, other data) still says where to look.
 */
export function notificationText(
  row: { kind: string; data: unknown },
  reader: Pick<Recipient, "timeZone" | "locale" | "portal">,
  now: Date,
): NotificationLine {
  const view = { ...readerFormats(reader, now), portal: reader.portal };
  const line = isKind(row.kind) ? lineOf(row.kind, row.data, view) : null;
  return line ?? { title: "Something changed. Open it to see what", by: "market", tone: "idle" };
}
