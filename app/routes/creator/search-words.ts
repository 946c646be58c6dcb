import { countryName } from "#app/domain/account/countries.ts";
import { PAY_KIND_WORDS } from "#app/domain/commission/compensation.ts";
import { nicheName } from "#app/domain/account/niches.ts";
import { PLATFORM_NAMES } from "#app/domain/account/platforms.ts";
import { filtersOf } from "#app/domain/saved/search.ts";

/** What a stored search filters by, in words: at least one. */
export function searchWords(query: string): string[] {
  const { q, platforms, niches, markets, pays, net, replies, closing, noExclusivity, contentOnly } =
    filtersOf(query);
  const words = [
    q && `“${q}”`,
    ...platforms.map((one) => PLATFORM_NAMES[one]),
    ...niches.map(nicheName),
    ...markets.map(countryName),
    ...pays.map((one) => PAY_KIND_WORDS[one]),
    net !== null && `Nets ${net.toLocaleString("en-US")} or more`,
    replies !== null && (replies === 1 ? "Replies within a day" : `Replies within ${replies} days`),
    closing && "Closes this week",
    noExclusivity && "No exclusivity",
    contentOnly && "You do not post it",
  ].filter((word): word is string => typeof word === "string" && word !== "");
  return words.length > 0 ? words : ["All open briefs"];
}

/** A name to start with: the first words, short enough. */
export const suggestedName = (query: string): string =>
  searchWords(query).slice(0, 3).join(", ").slice(0, 60);
