import type { Tx } from "#app/db.server.ts";
import { profileUrl } from "#app/domain/account/platforms.ts";
import { engagementBps } from "#app/domain/account/stats.ts";
import { db } from "#app/db.server.ts";
import { addPastApplications } from "./past-applications.server.ts";
import type { PastMovement } from "./past-money.ts";
import { CHUNK, inChunks, insertRows, type Row } from "./bulk.server.ts";
import { briefRows, lineRows, plannedBrief, type PlannedBrief } from "./brief-rows.ts";
import { idAt } from "./ids.ts";
import { manyBrand } from "./many-brands.ts";
import { manyCreator, numbersDaysAgo, type ManyCreator } from "./many-creators.ts";
import { pastWork } from "./past-work.ts";
import { chance } from "./random.ts";

const DAY = 86_400_000;
/** Nobody signs in as one of the population. */
const NO_PASSWORD = "-";

export interface PopulationSize {
  creators: number;
  brands: number;
  briefs: number;
  /** Days before the present at which each account was measured. */
  measured: readonly number[];
  /** Whether past applications are told too. */
  applications: boolean;
  /** Whether some of them became deals that were paid: only beside a processor that can be told of them. */
  deals: boolean;
  /** Every brief is open: for measuring searches. */
  allOpen?: boolean;
}

/** What is at every start: the population of the product page, times `scale`. Loads tell less of the past. */
export function sizeAt(scale: number, withMoney: boolean): PopulationSize {
  const times = (count: number) => Math.max(1, Math.round(count * scale));
  const load = scale > 5;
  const measured = load ? [12] : [150, 60, 12];
  return {
    creators: times(2_000),
    brands: times(300),
    briefs: times(600),
    measured,
    applications: !load,
    deals: withMoney,
  };
}

export interface PlannedCreator extends ManyCreator {
  /** Its place in the population: what chance repeats it by. */
  index: number;
  id: string;
  userId: string;
  accountIds: string[];
  joinedAt: Date;
}

function plannedCreator(index: number, present: Date): PlannedCreator {
  const one = manyCreator(index);
  const luck = chance(500_000_000 + index);
  const joinedAt = new Date(present.getTime() - one.joinedDaysAgo * DAY - index * 1_000);
  const id = () => idAt(joinedAt, luck);
  return { ...one, index, id: id(), userId: id(), accountIds: one.accounts.map(id), joinedAt };
}

function snapshotRows(one: PlannedCreator, measured: readonly number[], present: Date) {
  const luck = chance(700_000_000 + one.index);
  return one.accounts.flatMap((account, at) =>
    measured
      .filter((days) => days <= one.joinedDaysAgo || days === measured.at(-1))
      .map((days) => {
        const { engagementDenominator, ...numbers } = numbersDaysAgo(account, days);
        const takenAt = new Date(Math.max(one.joinedAt.getTime(), present.getTime() - days * DAY));
        return {
          ...{ id: idAt(takenAt, luck), account_id: one.accountIds[at], taken_at: takenAt },
          ...{ followers: numbers.followers, avg_likes: numbers.avgLikes, avg_comments: numbers.avgComments },
          ...{ avg_views: numbers.avgViews, reach: numbers.reach, impressions: numbers.impressions },
          engagement_bps: engagementBps({ ...numbers }, engagementDenominator) ?? 0,
          ...{ engagement_denominator: engagementDenominator, audience_countries: numbers.audienceCountries },
          ...{ audience_ages: numbers.audienceAges, audience_genders: numbers.audienceGenders },
          provenance: one.vetted ? "imported" : account.provenance,
          field_provenance: one.vetted ? { engagementBps: "reviewed" } : {},
        };
      }),
  );
}

/** What is known of the newest numbers of a main account beside themselves: not everybody says. */
function evidenceRows(people: readonly PlannedCreator[], snapshots: readonly Row[]) {
  const newest = new Map(snapshots.map((row) => [row.account_id, row.id]));
  return people.flatMap(({ accounts, accountIds }) => {
    const odd = accounts[0]?.odd;
    const snapshot = newest.get(accountIds[0]);
    if (!odd?.said || !snapshot) return [];
    const sampled = {
      comments_sampled: 200,
      comments_low: odd.lowQuality,
      comments_identical: odd.identical,
    };
    const none = { comments_sampled: null, comments_low: null, comments_identical: null };
    return [{ snapshot_id: snapshot, following: odd.following, ...(odd.sampled ? sampled : none) }];
  });
}

async function addCreators(tx: Tx, people: readonly PlannedCreator[], size: PopulationSize, present: Date) {
  const user = ({ userId: id, name, email, timeZone, joinedAt }: PlannedCreator) => ({
    ...{ id, name, email, kind: "creator", password_hash: NO_PASSWORD, time_zone: timeZone, locale: "en-US" },
    ...{ email_verified_at: joinedAt, created_at: joinedAt },
  });
  const creator = ({
    id,
    userId,
    handle,
    name,
    country,
    languages,
    niches,
    bio,
    ...one
  }: PlannedCreator) => ({
    ...{
      id,
      user_id: userId,
      handle,
      display_name: name,
      country,
      languages,
      niches,
      bio,
      mailing_address: "",
    },
    vetted_at: one.vetted ? one.joinedAt : null,
    vetted_until: one.vetted ? new Date(present.getTime() + 200 * DAY) : null,
    created_at: one.joinedAt,
  });
  const accounts = people.flatMap(({ id, accountIds, accounts: own, joinedAt }) =>
    own.map(({ platform, handle }, at) => ({
      ...{ id: accountIds[at], creator_id: id, platform, handle, created_at: joinedAt },
      url: profileUrl(platform, handle) ?? "",
    })),
  );
  const choices = people
    .filter((one) => one.hidden || one.priceFrom !== null)
    .map(({ id, hidden, priceFrom, currency, joinedAt }) => ({
      ...{ creator_id: id, hidden_at: hidden ? joinedAt : null, price_from: priceFrom, currency },
      updated_at: joinedAt,
    }));
  await insertRows(tx, "app_user", people.map(user));
  await insertRows(tx, "creator", people.map(creator));
  await insertRows(tx, "social_account", accounts);
  const snapshots = people.flatMap((one) => snapshotRows(one, size.measured, present));
  await insertRows(tx, "stat_snapshot", snapshots);
  await insertRows(tx, "stat_evidence", evidenceRows(people, snapshots));
  await insertRows(tx, "directory_choice", choices);
}

async function addBrands(count: number, before: number, present: Date) {
  const brands = Array.from({ length: count }, (_, at) => {
    const index = before + at;
    const one = manyBrand(index);
    const joinedAt = new Date(present.getTime() - one.joinedDaysAgo * DAY);
    const luck = chance(900_000_000 + index);
    return { ...one, id: idAt(joinedAt, luck), userId: idAt(joinedAt, luck), joinedAt };
  });
  await inChunks(count, async (tx, from, to) => {
    const part = brands.slice(from, to);
    const users = part.map(({ userId: id, owner, timeZone, joinedAt }) => ({
      ...{ id, ...owner, kind: "brand", password_hash: NO_PASSWORD, time_zone: timeZone, locale: "en-US" },
      ...{ email_verified_at: joinedAt, created_at: joinedAt },
    }));
    const rows = part.map(({ id, slug, name, website, country, background, values, joinedAt }) => ({
      ...{ id, slug, name, website, country, background, brand_values: values, mailing_address: "" },
      created_at: joinedAt,
    }));
    const members = part.map(({ id, userId, joinedAt }) => ({
      ...{ brand_id: id, user_id: userId, role: "owner", created_at: joinedAt },
    }));
    await insertRows(tx, "app_user", users);
    await insertRows(tx, "brand", rows);
    await insertRows(tx, "brand_member", members);
  });
  return brands;
}

/** Portfolios and posts of the past, from `first` on; a load tells none. */
async function addPastWork(
  tx: Tx,
  people: readonly PlannedCreator[],
  first: number,
  brands: number,
  present: Date,
) {
  const past = people.map((one, at) => pastWork(one, first + at, brands, present));
  await insertRows(
    tx,
    "portfolio_item",
    past.flatMap(({ items }) => items),
  );
  await insertRows(
    tx,
    "sponsored_work",
    past.flatMap(({ work }) => work),
  );
}

/**
 * Adds a population from a seed, in bulk: creators with numbers that agree with each other and their past, brands,
 * briefs, and applications that have ended. `from` says how many there are already, to add
 * others to them. Nobody of them can sign in. Returns what finished deals moved at the processor, oldest first.
 */
export async function populate(
  size: PopulationSize,
  present: Date,
  from: Pick<PopulationSize, "creators" | "brands" | "briefs"> = { creators: 0, brands: 0, briefs: 0 },
): Promise<PastMovement[]> {
  const known: PlannedCreator[] = [];
  await inChunks(size.creators, async (tx, first, end) => {
    const people = Array.from({ length: end - first }, (_, at) =>
      plannedCreator(from.creators + first + at, present),
    );
    await addCreators(tx, people, size, present);
    if (size.applications) await addPastWork(tx, people, from.creators + first, size.brands, present);
    await tx.$executeRaw`select refresh_directory(${people.map((one) => one.id)}::uuid[])`;
    if (known.length < CHUNK) known.push(...people);
  });
  const brands = await addBrands(size.brands, from.brands, present);
  const planned: PlannedBrief[] = [];
  await inChunks(size.briefs, async (tx, first, end) => {
    const briefs = Array.from({ length: end - first }, (_, at) =>
      plannedBrief(from.briefs + first + at, brands, present, size.allOpen ?? false),
    );
    await insertRows(tx, "brief", briefs.map(briefRows));
    await insertRows(tx, "brief_deliverable", briefs.flatMap(lineRows));
    if (size.applications) planned.push(...briefs);
  });
  const moved = size.applications ? await addPastApplications(planned, known, present, size.deals) : [];
  await db.$executeRaw`analyze creator, directory_row, social_account, stat_snapshot, sponsored_work, brand, brief, brief_deliverable, application, offer, deal, deliverable, draft, posting, audit_event`;
  return moved;
}
