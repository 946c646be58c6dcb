// What is odd about an account of the population. Most grew by work; a few by tricks that leave traces, of varying
// strength; and honest ones have odd numbers of their own. Drawn apart from everything else, from what such accounts
// look like, and without a look at what the notes of authenticity ask for, so that a measurement can fail.
import { chance, type Chance } from "./random.ts";

export const TRICKS = ["bought followers", "engagement ring", "borrowed reach"] as const;
export type Trick = (typeof TRICKS)[number];

export interface Oddities {
  /** Null for an honest account, however odd. */
  trick: Trick | null;
  /** Engagement in percent of what is usual for the tier; null: as it is. */
  response: number | null;
  /** Percent by which followers grew over the last weeks on top of what is usual. */
  grew: number;
  /** Percent of the audience at home; null: as it is. */
  home: number | null;
  /** Whether the creator said how many accounts it follows, and had a sample of comments counted. */
  said: boolean;
  sampled: boolean;
  following: number;
  /** Shares of a sample of comments in whole percents: of one word or sign, and with the same words. */
  lowQuality: number;
  identical: number;
}

function honest(luck: Chance): Oddities {
  const odd = (perMille: number) => luck.between(1, 1_000) <= perMille;
  const said = luck.between(1, 8) > 1;
  return {
    ...{ trick: null, said, sampled: said && luck.between(1, 7) > 1 },
    response: odd(12) ? luck.between(190, 310) : odd(12) ? luck.between(12, 30) : null,
    grew: odd(25) ? luck.between(40, 150) : 0,
    home: odd(25) ? luck.between(6, 22) : null,
    following: odd(30) ? luck.between(1_400, 3_200) : luck.between(80, 1_200),
    lowQuality: odd(20) ? luck.between(25, 42) : luck.between(3, 24),
    identical: luck.between(0, 18),
  };
}

/** Followers that were paid for: a spike, an audience from elsewhere, and nobody who reacts. */
const boughtFollowers = (luck: Chance, base: Oddities): Oddities => ({
  ...base,
  ...{ response: luck.between(4, 30), grew: luck.between(45, 240), home: luck.between(3, 24) },
  lowQuality: luck.between(20, 60),
});

/** Small accounts that follow, like and comment on each other. */
const ring = (luck: Chance, base: Oddities): Oddities => ({
  ...base,
  ...{ response: luck.between(215, 480), following: luck.between(1_500, 6_000) },
  ...{ lowQuality: luck.between(24, 65), identical: luck.between(36, 80) },
});

/** A giveaway that brought a crowd which came for the prize: it grew at once and likes whatever is posted. */
const borrowedReach = (luck: Chance, base: Oddities): Oddities => ({
  ...base,
  ...{ response: luck.between(205, 400), grew: luck.between(48, 200), identical: luck.between(25, 60) },
  lowQuality: luck.between(30, 70),
});

const LEAVES: Record<Trick, (luck: Chance, base: Oddities) => Oddities> = {
  "bought followers": boughtFollowers,
  "engagement ring": ring,
  "borrowed reach": borrowedReach,
};

/** What is odd about the main account of the `index`th creator. About one in twenty-five was grown by a trick. */
export function odditiesOf(index: number): Oddities {
  const luck = chance(13_000_000 + index * 29);
  const base = honest(luck);
  if (luck.between(1, 25) > 1) return base;
  const trick = luck.pick(TRICKS);
  return { ...LEAVES[trick](luck, base), trick };
}
