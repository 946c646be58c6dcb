import type { Platform } from "../account/platforms.ts";
import { isEuMember } from "../account/countries.ts";
import { checkDisclosure } from "../content/disclosure/check.ts";
import type { DisclosureFinding } from "../content/disclosure/finding.ts";
import type { Market } from "../content/disclosure/rule.ts";
import { sentencesOf } from "./reading.ts";

export interface AdFacts {
  platform: Platform;
  /** Where the creator lives: whose law counts. */
  country: string;
  /** YYYY-MM-DD. */
  day: string;
}

/** What says that somebody paid or gave, without being a disclosure by itself. */
const SIGNS: readonly RegExp[] = [
  // A code of one's own: capitals with a number in them. Dress codes and QR codes have none.
  /(?<![\p{L}])(?:[Cc][Oo][Dd][Ee]|[Cc]ódigo|CÓDIGO|[Rr]abattcode|[Gg]utscheincode)(?: (?:promo|descuento))?\s*[:“"'«]?\s*[A-Z][A-Z0-9]*\d[A-Z0-9]*(?![\p{L}\p{N}])/u,
  /(?<!\p{L})(?:affiliate[ -]?links?|affiliatelinks?|liens? affiliés?|enlaces? de afiliado|commissionable links?)(?!\p{L})/iu,
  /(?<!\p{L})(?:gifted by|kindly sent|kindly gifted|pr package|pr sample|pr-paket|pr paket|colis presse|offert par|geschenkt von|zur verfügung gestellt von|regalo de) ?@?[\p{L}\p{N}_.]*/iu,
  /(?<!\p{L})(?:thank you|thanks|danke|merci à?|gracias a)\s@[\p{L}\p{N}_.]+\s(?:for|für|pour|por)\s(?:sending|having|gifting|the|this|das|die|den|dieses|diese|l['’]envoi|cette|ce|le|la|enviar\p{L}*|el|este|esta)/iu,
  /#(?:gifted|sp|spon|prsample|collab|brandpartner|affiliate)(?![\p{L}\p{N}_])/iu,
];

/** The market whose rules count where somebody lives; none where we know none. */
function marketOf(country: string): Market | null {
  if (country === "US") return "US";
  if (country === "GB") return "UK";
  return isEuMember(country) || ["NO", "IS", "LI"].includes(country) ? "EU" : null;
}

export interface UndisclosedAd {
  /** The sentence, and where in it the sign stands. */
  sentence: string;
  from: number;
  to: number;
  disclosure: DisclosureFinding;
}

function signIn(caption: string): Omit<UndisclosedAd, "disclosure"> | null {
  for (const { text } of sentencesOf(caption))
    for (const sign of SIGNS) {
      const found = sign.exec(text);
      if (found) return { sentence: text, from: found.index, to: found.index + found[0].length };
    }
  return null;
}

/** An ad that does not say so as its creator's country asks on that day; null where that cannot be said. */
export function undisclosedAd(caption: string, facts: AdFacts): UndisclosedAd | null {
  const market = marketOf(facts.country);
  const sign = signIn(caption);
  if (!market || !sign) return null;
  const named = /(?<![\p{L}\p{N}_.])@([\p{L}\p{N}_.]*[\p{L}\p{N}_])/u.exec(caption)?.[1] ?? "";
  const [disclosure] = checkDisclosure({
    ...{ text: caption, platform: facts.platform, day: facts.day, brandName: named },
    ...{ markets: [market], countries: market === "EU" ? [facts.country] : [] },
  });
  if (!disclosure || disclosure.ok) return null;
  return { ...sign, disclosure };
}
