import { z } from "zod";

export const MOST_WORKS = 6;

/** A piece of past sponsored work that goes with an application. */
export interface PastWork {
  source: "portfolio" | "link";
  title: string;
  brandName: string;
  url: string;
  line: string;
}

/** "https://… What it was": a link and what stands after it; null when the line is no link. */
export function readWorkLine(typed: string): { url: string; line: string } | null {
  const [first = "", ...rest] = typed.trim().split(/\s+/);
  const address = /^[a-z][a-z0-9+.-]*:/i.test(first) ? first : `https://${first}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if ((url.protocol !== "https:" && url.protocol !== "http:") || !url.hostname.includes(".")) return null;
  const line = rest
    .join(" ")
    .replace(/^[-–:,]\s*/, "")
    .slice(0, 140);
  return { url: url.href.slice(0, 600), line };
}

/** Links as they are typed, one on a line. */
export const workLinks = z
  .string()
  .max(3_000, "Keep it under 3,000 characters.")
  .default("")
  .transform((typed, context) => {
    const lines = typed.split(/\r?\n/).filter((line) => line.trim() !== "");
    if (lines.length > MOST_WORKS) {
      context.addIssue({ code: "custom", message: `Up to ${MOST_WORKS} links.` });
      return z.NEVER;
    }
    const read = lines.map(readWorkLine);
    const bad = read.indexOf(null);
    if (bad >= 0) {
      context.addIssue({ code: "custom", message: `Line ${bad + 1} does not begin with a link.` });
      return z.NEVER;
    }
    return read.flatMap((one) => one ?? []);
  });
