import type { Platform } from "../account/platforms.ts";
import type { TermsBody } from "../offer/terms.ts";
import { checkDisclosure, type Caption, type DisclosureFinding } from "./disclosure/check.ts";
import { dayOf } from "./disclosure/rules.ts";

interface Piece {
  platform: Platform;
  format: string;
  contentOnly: boolean;
}

/** A caption of a deal with everything that its check needs: the agreed markets and countries, and today's rules. */
export function dealCaption(
  { brand, disclosure }: Pick<TermsBody, "brand" | "disclosure">,
  { platform, format }: Pick<Piece, "platform" | "format">,
  now: Date,
  text: string,
): Caption {
  const { markets, countries } = disclosure;
  return { text, platform, format, brandName: brand.name, markets, countries, day: dayOf(now) };
}

/** The findings on a piece's caption; content that the brand posts itself has no caption to check. */
export function findingsOn(
  terms: Pick<TermsBody, "brand" | "disclosure">,
  piece: Piece,
  now: Date,
  text: string,
  label?: boolean,
): DisclosureFinding[] {
  return piece.contentOnly ? [] : checkDisclosure({ ...dealCaption(terms, piece, now, text), label });
}
