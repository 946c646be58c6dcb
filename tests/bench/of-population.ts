// The demo population as the scores see it: its briefs with applications of its creators, planted as good or bad by
// what the generator decided about them first, and its accounts with what is odd about them.
import { manyBrand } from "#app/demo/population/many-brands.ts";
import { manyBrief, type ManyBrief } from "#app/demo/population/many-briefs.ts";
import { manyCreator, numbersDaysAgo, type ManyCreator } from "#app/demo/population/many-creators.ts";
import { chance, type Chance } from "#app/demo/population/random.ts";
import { SCENES } from "#app/demo/population/scenes.ts";
import { engagementBps, freezeStats } from "#app/domain/account/stats.ts";
import { readBriefDetails } from "#app/domain/brief/brief-details.ts";
import { readEligibility } from "#app/domain/brief/eligibility.ts";
import { fitBriefOf, type FitBrief } from "#app/domain/application/fit-input.ts";
import type { Applicant, Grade } from "./planted.ts";
import type { PlantedAccount } from "./planted-frauds.ts";

/** As many as there are after the first start. */
export const POPULATION = { creators: 2_000, brands: 300, briefs: 600 } as const;
/** Days before the present at which the population was measured last, and before that. */
const [LAST, BEFORE] = [12, 60] as const;
const PRESENT = Date.parse("2026-11-22T12:00:00.000Z");
const DAY = 86_400_000;

type Account = ManyCreator["accounts"][number];
const atDay = (days: number) => new Date(PRESENT - days * DAY);

function frozen(account: Account, days: number) {
  const numbers = numbersDaysAgo(account, days);
  const { platform, handle, provenance } = account;
  const rate = engagementBps(numbers, numbers.engagementDenominator) ?? 0;
  const taken = { takenAt: atDay(days), engagementBps: rate, provenance, fieldProvenance: {} };
  return freezeStats({ platform, handle, url: "" }, { ...numbers, ...taken });
}

const people = Array.from({ length: POPULATION.creators }, (_, index) => manyCreator(index));

/** The main account of each creator, and whether a trick made it. */
export function populationAccounts(): PlantedAccount[] {
  return people.map(({ accounts, country }, index) => {
    const [account] = accounts;
    if (!account?.odd) throw new Error(`Creator ${index} has no main account`);
    const { odd } = account;
    const { takenAt, followers, engagementBps: rate } = frozen(account, BEFORE);
    const sampled = { sample: 200, lowQualityPercent: odd.lowQuality, identicalPercent: odd.identical };
    return {
      fraud: odd.trick !== null,
      input: {
        ...{ stats: frozen(account, LAST), country },
        facts: {
          previous: { takenAt, followers, engagementBps: rate },
          following: odd.said ? odd.following : null,
          comments: odd.sampled ? sampled : null,
        },
      },
    };
  });
}

function briefAt(index: number): { brief: ManyBrief; seen: FitBrief } {
  const brand = manyBrand(index % POPULATION.brands);
  const brief = manyBrief(index, brand);
  const { title, summary, niches, market, keyMessages, minFollowers, deliverables } = brief;
  const platforms = [...new Set(deliverables.map(({ platform }) => platform))];
  const seen = fitBriefOf({
    ...{ title, summary, niches, markets: [market], currency: brand.currency },
    details: readBriefDetails({ background: brand.background, values: brand.values, keyMessages }),
    eligibility: readEligibility({ platforms, minFollowers }),
    deliverables: deliverables.map(({ platform, fee }) => ({
      platform,
      quantity: 1,
      feeMin: fee,
      feeMax: fee,
    })),
  });
  return { brief, seen };
}

/** Where somebody is at home and what they make, against what the brief is about: nothing that a score computes. */
function gradeOf(brief: ManyBrief, one: ManyCreator): Grade {
  const [about] = brief.niches;
  const makes =
    one.niches[0] === about ? 2 : one.niches.some((niche) => brief.niches.includes(niche)) ? 1 : 0;
  const here = one.country === brief.market;
  if (here && makes === 2) return 3;
  if (here && makes === 1) return 2;
  return makes === 2 || here ? 1 : 0;
}

const WANTED: Record<Grade, number> = { 3: 5, 2: 8, 1: 14, 0: 23 };

/** Better matches know the thing, plan for it and ask a fair price more often; some of each kind do not. */
function inputOf(
  luck: Chance,
  grade: Grade,
  one: ManyCreator,
  account: Account,
  at: ReturnType<typeof briefAt>,
) {
  const { brief, seen } = at;
  const likely = 25 + grade * 20;
  const knows = luck.between(1, 100) <= likely;
  const thing = luck.pick(SCENES[one.niches[0] ?? "food"].things);
  const pitch = knows ? `I would show ${brief.title.toLowerCase()} at home` : `I make films about ${thing}`;
  const delivered = luck.between(0, 6);
  const facts = {
    ...{ country: one.country, niches: one.niches, accounts: [] },
    text: `${one.bio} ${pitch}`,
    availability: luck.between(1, 100) <= likely ? "Within two weeks" : "",
    ...{
      running: luck.between(0, 4),
      delivered,
      late: Math.min(delivered, luck.between(0, 3 - Math.min(grade, 2))),
    },
  };
  const percent = BigInt(luck.between(80, 200 - grade * 20));
  return { brief: seen, facts, stats: frozen(account, LAST), gross: (brief.fee * percent) / 100n };
}

/**
 * The applications to one brief of the population: of each grade as many as want to and can, in an order that says
 * nothing. Null where too few good ones live in its market to rank anything.
 */
export function populationApplications(index: number): Applicant[] | null {
  const luck = chance(2_000_000 + index);
  const at = briefAt(index);
  const platform = at.brief.deliverables[0]?.platform;
  const can = people.flatMap((one) => {
    const account = one.accounts.find((own) => own.platform === platform);
    return account ? [{ one, account, grade: gradeOf(at.brief, one) }] : [];
  });
  const chosen = ([3, 2, 1, 0] as const).flatMap((grade) =>
    luck.some(
      can.filter((each) => each.grade === grade),
      WANTED[grade],
    ),
  );
  if (chosen.filter(({ grade }) => grade === 3).length < 3) return null;
  const shuffled = luck.some(
    chosen.map((each) => ({ each, place: luck.between(0, 1_000_000) })),
    chosen.length,
  );
  return shuffled
    .sort((a, b) => a.place - b.place)
    .map(({ each: { one, account, grade } }) => ({ grade, input: inputOf(luck, grade, one, account, at) }));
}
