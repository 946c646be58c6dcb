import { engagementBps, percentOf, type FrozenStats } from "../account/stats.ts";
import type { Finding } from "./authenticity.ts";
import { provenanceWords } from "./fit-audience.ts";

/** A stated rate may differ by half a percentage point or a fifth, whichever is more: periods differ a little. */
const RATE_SLACK_BPS = 50;
const RATE_SLACK_PART = 5;
const CORRECTED = "Corrected numbers in a new snapshot.";

function shares(stats: FrozenStats): Finding[] {
  const parts = [
    { what: "countries", field: "audienceCountries" as const },
    { what: "age bands", field: "audienceAges" as const },
    { what: "genders", field: "audienceGenders" as const },
  ];
  const wrong = parts.flatMap(({ what, field }) => {
    const values = Object.values(stats[field]);
    const sum = values.reduce((all, one) => all + one, 0);
    return values.length === 0 || (sum >= 99 && sum <= 101) ? [] : [{ what, field, sum }];
  });
  const [first] = wrong;
  if (!first) return [];
  return [
    {
      code: "shares_do_not_add_up",
      evidence: wrong.map(({ what, sum }) => ({ label: `Sum of the ${what}`, value: `${sum}\u00a0%` })),
      provenance: provenanceWords(stats, first.field),
      words: `Look twice: the ${first.what} of the audience add up to ${first.sum}\u00a0%.`,
      clears: CORRECTED,
    },
  ];
}

function rate(stats: FrozenStats): Finding[] {
  const made = engagementBps(stats, stats.engagementDenominator);
  const stated = stats.engagementBps;
  if (made === null) return [];
  const gap = Math.abs(stated - made);
  if (gap <= RATE_SLACK_BPS || gap * RATE_SLACK_PART <= made) return [];
  return [
    {
      code: "rate_does_not_match",
      evidence: [
        { label: "Stated engagement", value: percentOf(stated) },
        { label: `Likes and comments over ${stats.engagementDenominator}`, value: percentOf(made) },
      ],
      provenance: provenanceWords(stats, "engagementBps"),
      words: `Look twice: the stated ${percentOf(stated)} is not what likes and comments make, ${percentOf(made)}.`,
      clears: CORRECTED,
    },
  ];
}

function reach(stats: FrozenStats): Finding[] {
  if (stats.reach <= stats.impressions) return [];
  const people = (count: number) => count.toLocaleString("en-US");
  return [
    {
      code: "reach_above_impressions",
      evidence: [
        { label: "Reach", value: people(stats.reach) },
        { label: "Impressions", value: people(stats.impressions) },
      ],
      provenance: provenanceWords(stats, "reach"),
      words: "Look twice: reach is above impressions, though whoever is reached sees a post at least once.",
      clears: CORRECTED,
    },
  ];
}

/** Numbers of one snapshot that cannot all be true at once. */
export const consistencySignals = (stats: FrozenStats): Finding[] => [
  ...shares(stats),
  ...rate(stats),
  ...reach(stats),
];
