import type { TextFinding } from "./text-checks.ts";

const HIDES_AD =
  /\b(?:do(?:n['’]?t| not)|never|without|no need to|avoid)\b[^.\n]{0,40}\b(?:disclos\w*|mention(?:ing)? (?:that )?(?:it|this)(?:['’]s| is)? (?:paid|sponsored|an ad)|#ad|say(?:ing)? (?:it|this) is (?:an ad|sponsored|paid))/i;

/** A request to hide that a post is paid. */
export function hiddenAdIn(text: string): TextFinding[] {
  const quote = HIDES_AD.exec(text)?.[0].trim();
  if (!quote) return [];
  const sentence = `Seems to ask creators to hide that it is an ad: “${quote}”.`;
  return [{ code: "hidden_ad", severity: "serious", sentence, quote }];
}

const WEAK =
  /(?<![\p{L}\p{N}])(?:#(?:sp|spon|collab|ambassador|thanks|partner)(?![\p{L}\p{N}_])|(?:use|tag|write|add) (?:just |only )?["“']?(?:spon|collab|thanks to us|gifted by)["”']?)/iu;

/** Asks for words that no market takes as a disclosure. */
export function weakDisclosureIn(text: string): TextFinding[] {
  const quote = WEAK.exec(text)?.[0].trim();
  if (!quote) return [];
  const sentence = `Asks for a disclosure that people do not understand: “${quote}”.`;
  return [{ code: "weak_disclosure", severity: "look", sentence, quote }];
}

const UNPAID =
  /\b(?:paid in exposure|for exposure|exposure (?:only|instead)|unpaid|no (?:pay|fee|budget)(?: for this)?|free of charge|work for free|only (?:the )?(?:free )?product as pay(?:ment)?|(?:pay|buy) (?:a |the )?(?:deposit|starter kit|registration)|(?:application|registration|training) fee)\b/i;

/** What a brief without a fee may say of itself: it is true there, and stands beside its pay. */
const SAYS_NO_FEE = /^(?:no (?:pay|fee|budget)|only (?:the )?(?:free )?product)/i;

/** Work for nothing, or a creator who is to pay first. `noFee`: the brief says openly that it has no fixed fee. */
export function unpaidIn(text: string, noFee = false): TextFinding[] {
  const quote = UNPAID.exec(text)?.[0].trim();
  if (!quote || (noFee && SAYS_NO_FEE.test(quote))) return [];
  const sentence = `Seems to ask for unpaid work or for money from creators: “${quote}”.`;
  return [{ code: "pay_nothing", severity: "serious", sentence, quote }];
}
