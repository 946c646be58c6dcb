import { countryInSentence } from "../account/countries.ts";
import { benchmarkOf, engagementBps, percentOf, tierOf, type FrozenStats } from "../account/stats.ts";
import type { AuthenticityInput, Finding } from "./authenticity.ts";
import { provenanceWords } from "./fit-audience.ts";

const DAY = 86_400_000;
/** Basis points of followers under which nearly nobody reacts, whatever the tier. */
const LEAST_ENGAGEMENT = 50;
/** More than so many followers, per hundred, in one day. */
const GROWTH_PER_DAY = 10;
/** A change by half within two months is a jump, up or down. */
const JUMP_PERCENT = 50;
const JUMP_DAYS = 60;
const LOW_QUALITY_PERCENT = 30;
const IDENTICAL_PERCENT = 40;
/** From above these percents on, a sample of comments is worth a look. */
export const COMMENT_LIMITS = { low: LOW_QUALITY_PERCENT, identical: IDENTICAL_PERCENT } as const;
/** Followers who came and do not react: with a rise like the above, the rate fell to less than a half. */
const FELL_TO_PART = 2;
const ELSEWHERE_PERCENT = 80;
const FOLLOWING = 1_500;

const people = (count: number) => count.toLocaleString("en-US");
const reviewed = (stats: FrozenStats, field: string) => stats.provenance[field] === "reviewed";

function engagement({ stats }: AuthenticityInput): Finding[] {
  const bps = engagementBps(stats, "followers");
  if (bps === null) return [];
  const tier = tierOf(stats.followers);
  const usual = benchmarkOf(stats.platform, tier);
  const provenance = provenanceWords(stats, "avgLikes");
  const evidence = [{ label: "Engagement of followers", value: percentOf(bps) }];
  if (bps < LEAST_ENGAGEMENT)
    return [
      {
        ...{ code: "engagement_low" as const, evidence, provenance },
        words: `Look twice: engagement is ${percentOf(bps)} of followers, under ${percentOf(LEAST_ENGAGEMENT)}.`,
        clears: `Numbers with at least ${percentOf(LEAST_ENGAGEMENT)}, or evidence that our staff reviewed.`,
      },
    ];
  if (!usual || bps <= usual.high * 2 || reviewed(stats, "avgLikes")) return [];
  const range = `${percentOf(usual.low)} to ${percentOf(usual.high)}`;
  return [
    {
      ...{ code: "engagement_high" as const, provenance },
      evidence: [...evidence, { label: `Usual for ${tier}`, value: range }],
      words: `Look twice: engagement of ${percentOf(bps)} is more than twice the usual ${range} for ${tier}.`,
      clears:
        "Likes and comments that our staff reviewed, such as a screenshot of the platform’s own figures.",
    },
  ];
}

function growth({ stats, facts }: AuthenticityInput): Finding[] {
  const { previous } = facts;
  if (!previous || previous.followers === 0 || reviewed(stats, "followers")) return [];
  const gained = stats.followers - previous.followers;
  const days = Math.max(1, (Date.parse(stats.takenAt) - Date.parse(previous.takenAt)) / DAY);
  const fell = stats.engagementBps < previous.engagementBps;
  const provenance = provenanceWords(stats, "followers");
  const evidence = [
    { label: `Followers on ${previous.takenAt.slice(0, 10)}`, value: people(previous.followers) },
    { label: `Followers on ${stats.takenAt.slice(0, 10)}`, value: people(stats.followers) },
    ...(fell
      ? [
          {
            label: "Engagement meanwhile",
            value: `${percentOf(previous.engagementBps)}, then ${percentOf(stats.engagementBps)}`,
          },
        ]
      : []),
  ];
  const clears =
    "A reason, such as a post that went far, with the platform’s own figures reviewed by our staff.";
  const worse = fell ? " Engagement fell meanwhile." : "";
  const found: Finding[] = [];
  if (gained * 100 > previous.followers * GROWTH_PER_DAY * days)
    found.push({
      ...{ code: "growth_per_day", evidence, provenance, clears },
      words: `Look twice: more than ${GROWTH_PER_DAY}\u00a0% followers gained per day, unexplained.${worse}`,
    });
  if (days <= JUMP_DAYS && Math.abs(gained) * 100 > previous.followers * JUMP_PERCENT)
    found.push({
      ...{ code: "jump", evidence, provenance, clears },
      words: `Look twice: followers ${gained > 0 ? "rose" : "fell"} by more than ${JUMP_PERCENT}\u00a0% since the last numbers.${worse}`,
    });
  if (found.length > 0 && gained > 0 && stats.engagementBps * FELL_TO_PART < previous.engagementBps)
    found.push({
      ...{ code: "engagement_fell", evidence, clears },
      provenance: provenanceWords(stats, "engagementBps"),
      words: `Look twice: engagement fell from ${percentOf(previous.engagementBps)} to ${percentOf(stats.engagementBps)} while followers rose.`,
    });
  return found;
}

function comments({ facts }: AuthenticityInput): Finding[] {
  if (!facts.comments) return [];
  const { sample, lowQualityPercent: low, identicalPercent: same } = facts.comments;
  const provenance = `Counted in a sample of ${people(sample)} comments`;
  const clears = "A newer or larger sample of comments.";
  const found: Finding[] = [];
  if (low > LOW_QUALITY_PERCENT)
    found.push({
      ...{ code: "comments_low_quality", provenance, clears },
      evidence: [{ label: "Comments of one word or sign", value: `${low}\u00a0%` }],
      words: `Look twice: ${low}\u00a0% of the comments say little, more than ${LOW_QUALITY_PERCENT}\u00a0%.`,
    });
  if (same > IDENTICAL_PERCENT)
    found.push({
      ...{ code: "comments_identical", provenance, clears },
      evidence: [{ label: "Comments with the same words", value: `${same}\u00a0%` }],
      words: `Look twice: ${same}\u00a0% of the comments repeat each other, more than ${IDENTICAL_PERCENT}\u00a0%.`,
    });
  return found;
}

function audience({ stats, country }: AuthenticityInput): Finding[] {
  if (Object.keys(stats.audienceCountries).length === 0) return [];
  const away = 100 - (stats.audienceCountries[country] ?? 0);
  if (away < ELSEWHERE_PERCENT) return [];
  const home = countryInSentence(country);
  return [
    {
      code: "audience_elsewhere",
      evidence: [{ label: `Audience outside ${home}`, value: `${away}\u00a0%` }],
      provenance: provenanceWords(stats, "audienceCountries"),
      words: `Look twice: ${away}\u00a0% of the audience is outside ${home}, the home market.`,
      clears: "A profile that names another home market, or an audience that our staff reviewed.",
    },
  ];
}

function network({ stats, facts }: AuthenticityInput): Finding[] {
  const { following } = facts;
  // "Few followers" is fewer than twice the accounts followed: then most may be follows in return.
  if (following === null || following <= FOLLOWING || stats.followers >= following * 2) return [];
  return [
    {
      code: "following_many",
      evidence: [
        { label: "Follows", value: people(following) },
        { label: "Followers", value: people(stats.followers) },
      ],
      provenance: provenanceWords(stats, "followers"),
      words: `Look twice: it follows ${people(following)} accounts and has ${people(stats.followers)} followers.`,
      clears: `Fewer than ${people(FOLLOWING)} accounts followed, or more than twice as many followers.`,
    },
  ];
}

/** What an account's numbers say about how they came about. */
export const behaviourSignals = (input: AuthenticityInput): Finding[] =>
  [engagement, growth, comments, audience, network].flatMap((rule) => rule(input));
