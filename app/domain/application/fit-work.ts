import { percentOf } from "../account/measures.ts";
import { nicheName } from "../account/niches.ts";
import { benchmarkOf, engagementBps, tierOf, type FrozenStats } from "../account/stats.ts";
import { GUIDANCE_SOURCE, guidanceFor } from "../brief/price-guidance.ts";
import { formatMoney } from "../ledger/money.ts";
import { provenanceWords } from "./fit-audience.ts";
import type { FitBrief, FitFacts } from "./fit-input.ts";
import { FULL, leftOut, shareBps, type Reading } from "./fit-reading.ts";
import { wordsInCommon } from "./fit-words.ts";

/** So many telling words in common are as many as a pitch needs: more would reward repeating the brief. */
const WORDS_FULL = 6;
const NICHE_PART = 7;
const WORDS_PART = 3;

/** Niches in common, and words that the pitch and the brief share. */
export function nicheReading(brief: FitBrief, facts: FitFacts): Reading {
  const common = brief.niches.filter((code) => facts.niches.includes(code));
  const words = wordsInCommon(brief.words, facts.text);
  const comparable = brief.niches.length > 0 && facts.niches.length > 0;
  const said = shareBps(words, WORDS_FULL);
  const met = comparable
    ? Math.floor((shareBps(common.length, brief.niches.length) * NICHE_PART + said * WORDS_PART) / 10)
    : said;
  const names = common.map(nicheName).join(", ") || "no niche in common";
  return {
    met,
    value: `${comparable ? names : "no niches to compare"}; ${words} ${words === 1 ? "word" : "words"} in common`,
    asked: brief.niches.map(nicheName).join(", ") || "the words of the brief",
    provenance: "Profile, bio and pitch, in the creator’s own words",
    wouldChange: `The brief’s niches on the profile, and a pitch about what the brief is about; full from ${WORDS_FULL} words.`,
  };
}

/** Engagement of followers, whatever it is stated as a share of, against what is usual for the tier. */
export function engagementReading(stats: FrozenStats): Reading {
  const bps = engagementBps(stats, "followers");
  const usual = benchmarkOf(stats.platform, tierOf(stats.followers));
  if (bps === null || !usual)
    return leftOut("No usual engagement is known for this platform.", "An account on Instagram or TikTok.");
  const nothing = Math.floor(usual.low / 4);
  return {
    met: shareBps(bps - nothing, usual.high - nothing),
    value: `${percentOf(bps)} of followers`,
    asked: `usual ${percentOf(usual.low)} to ${percentOf(usual.high)} for ${tierOf(stats.followers)}`,
    provenance: provenanceWords(stats, "avgLikes"),
    wouldChange: `More likes and comments per follower; full from ${percentOf(usual.high)}.`,
  };
}

/** Full at or under `low`, half at `high`, nothing at `high` and half of it again. */
function priceBps(gross: bigint, low: bigint, high: bigint): number {
  if (gross <= low) return FULL;
  if (gross <= high) return FULL - Number(((gross - low) * 5_000n) / (high - low));
  return Math.max(0, 5_000 - Number(((gross - high) * 10_000n) / high));
}

const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);

/** The asked price within the brief's range, or against the price guide where creators name their price. */
export function priceReading(brief: FitBrief, gross: bigint): Reading {
  const money = (amount: bigint) => formatMoney(amount, brief.currency);
  const own = brief.lines.every((line) => line.feeMin !== null && line.feeMax !== null);
  const guides = brief.lines.map((line) => ({ line, guide: guidanceFor(line.platform, brief.currency) }));
  if (!own && guides.some(({ guide }) => guide === null))
    return leftOut("No usual price is known for these deliverables.", "A brief that names a range.");
  const low = own
    ? sum(brief.lines.map((line) => line.feeMin ?? 0n))
    : sum(guides.map(({ line, guide }) => (guide?.low ?? 0n) * BigInt(line.quantity)));
  const high = own
    ? sum(brief.lines.map((line) => line.feeMax ?? 0n))
    : sum(guides.map(({ line, guide }) => (guide?.high ?? 0n) * BigInt(line.quantity)));
  if (own && low === high)
    return leftOut("The brief names its price: everybody asks the same.", "A brief with a range.");
  return {
    met: priceBps(gross, low, high),
    value: money(gross),
    asked: `${money(low)} to ${money(high)}`,
    provenance: own ? "The creator’s price, the brief’s range" : `The creator’s price; ${GUIDANCE_SOURCE}`,
    wouldChange: `A lower price; full at ${money(low)}.`,
  };
}

/** Deliverables of earlier deals here that came in time. Who is new here is neither helped nor hurt. */
export function recordReading({ delivered, late }: FitFacts): Reading {
  if (delivered === 0)
    return leftOut(
      "Nothing was delivered here yet; being new is not counted.",
      "The first accepted deliverable.",
    );
  const onTime = Math.max(0, delivered - late);
  return {
    met: shareBps(onTime, delivered),
    value: `${onTime} of ${delivered} delivered in time`,
    asked: "delivered in time",
    provenance: "Counted from deals on Sweetspot",
    wouldChange: "Each deliverable that comes in time.",
  };
}

const PER_DEAL = 2_000;
const FREE_DEALS = 1;
const LEAST = 2_000;

/** Deals that run already, and whether the creator said when they could make it. */
export function availabilityReading({ running, availability }: FitFacts): Reading {
  const said = availability.trim() !== "";
  const busy = Math.max(LEAST, FULL - Math.max(0, running - FREE_DEALS) * PER_DEAL);
  return {
    met: said ? busy : busy - LEAST,
    value: `${running} ${running === 1 ? "deal" : "deals"} running, ${said ? "dates given" : "no dates given"}`,
    asked: "dates, and room for one more deal",
    provenance: "Counted from deals on Sweetspot; dates in the creator’s words",
    wouldChange: "Dates in the application, and fewer deals at once.",
  };
}
