import type { DirectoryCard } from "./directory-card.ts";

type Compared = Pick<
  DirectoryCard,
  "niches" | "country" | "followers" | "ofFollowers" | "audienceCountries" | "languages"
>;

const shared = (a: readonly string[], b: readonly string[]) => a.filter((one) => b.includes(one)).length;

/** Percent of the audience that both have in the same countries. */
function sharedAudience(a: Record<string, number>, b: Record<string, number>): number {
  return Object.entries(a)
    .filter(([code]) => code !== "elsewhere")
    .reduce((sum, [code, percent]) => sum + Math.min(percent, b[code] ?? 0), 0);
}

const near = (a: number, b: number) => Math.max(0, 1 - Math.abs(Math.log2((a + 1) / (b + 1))) / 2);

/**
 * How alike two creators are for a brand, from 0 to 1: niches 40 %, audience by country 25 %, followers 20 % and
 * engagement 10 % (nothing from a factor of four on), a shared language or country 5 %.
 */
export function similarity(a: Compared, b: Compared): number {
  const niches = shared(a.niches, b.niches) / Math.max(1, Math.min(3, a.niches.length));
  const speaks = shared(a.languages, b.languages) > 0 || a.country === b.country ? 1 : 0;
  return (
    0.4 * Math.min(1, niches) +
    0.25 * (sharedAudience(a.audienceCountries, b.audienceCountries) / 100) +
    0.2 * near(a.followers, b.followers) +
    0.1 * near(a.ofFollowers, b.ofFollowers) +
    0.05 * speaks
  );
}

/** The most alike first; ties by handle, so that the order is the same every time. */
export function mostSimilar<T extends Compared & { handle: string }>(
  to: Compared,
  candidates: readonly T[],
  count: number,
): T[] {
  return candidates
    .map((one) => ({ one, score: similarity(to, one) }))
    .sort((a, b) => b.score - a.score || (a.one.handle < b.one.handle ? -1 : 1))
    .slice(0, count)
    .map(({ one }) => one);
}
