import { db } from "../../db.server.ts";
import type { EligibilityRules } from "./eligibility.ts";
import { ENOUGH_CREATORS, ESTIMATE_CAP, type Estimate } from "./estimate.ts";
import { join, sql, type Sql } from "./sql.server.ts";

/** The rules about the person. */
function personSql(rules: EligibilityRules, now: Date): Sql[] {
  return [
    rules.countries.length > 0 ? sql`c.country = any(${rules.countries}::text[])` : null,
    rules.languages.length > 0 ? sql`c.languages && ${rules.languages}::text[]` : null,
    rules.vettedOnly
      ? sql`c.vetted_at is not null and (c.vetted_until is null or c.vetted_until > ${now})`
      : null,
  ].filter((part) => part !== null);
}

const share = (column: Sql, keys: readonly string[]): Sql =>
  sql`(select coalesce(sum((${column}->>key)::int), 0) from unnest(${[...keys]}::text[]) as key)`;

/** The rules about one account's latest numbers: all of them on the same account, as eligibility has it. */
function numbersSql(rules: EligibilityRules): Sql[] {
  const { audienceCountry, audienceAges, audienceGender } = rules;
  return [
    rules.minFollowers !== null ? sql`s.followers >= ${rules.minFollowers}` : null,
    rules.maxFollowers !== null ? sql`s.followers <= ${rules.maxFollowers}` : null,
    rules.minEngagementBps !== null ? sql`s.engagement_bps >= ${rules.minEngagementBps}` : null,
    audienceCountry
      ? sql`${share(sql`s.audience_countries`, [audienceCountry.country])} >= ${audienceCountry.minPercent}`
      : null,
    audienceAges
      ? sql`${share(sql`s.audience_ages`, audienceAges.bands)} >= ${audienceAges.minPercent}`
      : null,
    audienceGender
      ? sql`${share(sql`s.audience_genders`, [audienceGender.gender])} >= ${audienceGender.minPercent}`
      : null,
  ].filter((part) => part !== null);
}

const all = (parts: Sql[]): Sql => join([sql`true`, ...parts], " and ");

/**
 * How many creators meet a brief's rules with the latest numbers of one of their accounts: what
 * `checkEligibility` decides one by one, counted up to a cap in one statement.
 */
export async function estimateCreators(rules: EligibilityRules, now: Date): Promise<Estimate> {
  const platforms =
    rules.platforms.length > 0 ? sql`a.platform = any(${rules.platforms}::platform[])` : sql`true`;
  const rows = await db.$queryRaw<Estimate[]>`
    select
      (select count(*)::int from (
        select 1 from creator c where ${all(personSql(rules, now))} and exists (
          select 1 from social_account a
          join lateral (select * from stat_snapshot where account_id = a.id order by taken_at desc limit 1) s on true
          where a.creator_id = c.id and a.removed_at is null and ${platforms} and ${all(numbersSql(rules))})
        limit ${ESTIMATE_CAP}) found) as matching,
      (select count(*)::int from (
        select 1 from creator c where exists (
          select 1 from social_account a join stat_snapshot s on s.account_id = a.id
          where a.creator_id = c.id and a.removed_at is null)
        limit ${ENOUGH_CREATORS}) known) as measured`;
  return rows[0] ?? { matching: 0, measured: 0 };
}
