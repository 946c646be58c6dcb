import { formatInstant } from "#app/components/ui/format-time.ts";

/** "Sat Nov 14, 3:40 pm EST": when a mail was sent, for whoever looks. The mailbox is never old enough for years. */
export function sentAt(instant: string, timeZone: string): string {
  const at = new Date(instant);
  return formatInstant(at, timeZone, at, true);
}
