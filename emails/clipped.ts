import { quoted } from "#app/domain/messaging/lines/line.ts";

const LIMIT = 42;

/** A brief's title for a subject: in quotation marks, cut between words. The email itself has it in full. */
export function clipped(title: string): string {
  const clean = title.replace(/\s+/g, " ").trim();
  if (clean.length <= LIMIT) return quoted(clean);
  const cut = clean.slice(0, LIMIT);
  const space = cut.lastIndexOf(" ");
  return quoted(`${(space > LIMIT / 2 ? cut.slice(0, space) : cut).replace(/[\s,.;:]+$/, "")}…`);
}
