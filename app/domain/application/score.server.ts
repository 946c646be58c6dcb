import type { Prisma, Tx } from "../../db.server.ts";
import { FrozenStats } from "../account/stats.ts";
import { readBriefDetails } from "../brief/brief-details.ts";
import { readEligibility } from "../brief/eligibility.ts";
import { leadSnapshot } from "./audience.ts";
import { AUTHENTICITY_CODES } from "./authenticity.ts";
import { explain } from "./explanation.ts";
import { FIT_VERSION } from "./fit.ts";
import { fitBriefOf, FitFacts, type AccountFacts } from "./fit-input.ts";

const parts = {
  brief: { include: { deliverables: { orderBy: { position: "asc" } } } },
  creator: true,
  snapshots: { orderBy: { id: "asc" } },
  fit: true,
} satisfies Prisma.ApplicationInclude;
type Scored = Prisma.ApplicationGetPayload<{ include: typeof parts }>;

/** The creator's deals as of now: running, and what was delivered in earlier ones. One statement. */
async function recordOf(tx: Tx, creatorId: string) {
  // A reminder "-0" went out when a limit had passed: the deliverable was late at that step.
  const rows = await tx.$queryRaw<{ running: number; delivered: number; late: number }[]>`
    select
      (select count(*)::int from deal where creator_id = ${creatorId}::uuid
        and state in ('signing', 'funding', 'active')) as running,
      count(*)::int as delivered,
      (count(*) filter (where exists (select 1 from reminder r where r.subject_id = d.id
        and r.kind in ('draft_due-0', 'changes_requested-0', 'live_due-0'))))::int as late
    from deliverable d join deal on deal.id = d.deal_id
    where deal.creator_id = ${creatorId}::uuid and d.state in ('accepted', 'paid')`;
  return rows[0] ?? { running: 0, delivered: 0, late: 0 };
}

/** What was seen of an account until then. Newer numbers do not unsay what was counted with older ones. */
async function seenOf(tx: Tx, accountId: string, until: Date) {
  const seen = await tx.statEvidence.findMany({
    where: { snapshot: { accountId, takenAt: { lte: until } } },
    orderBy: { snapshot: { takenAt: "desc" } },
    take: 12,
  });
  const counted = seen.find(({ commentsSampled }) => commentsSampled !== null);
  return {
    following: seen.find((one) => one.following !== null)?.following ?? null,
    comments: counted
      ? {
          sample: counted.commentsSampled ?? 0,
          lowQualityPercent: counted.commentsLow ?? 0,
          identicalPercent: counted.commentsIdentical ?? 0,
        }
      : null,
  };
}

async function accountFacts(tx: Tx, one: Scored["snapshots"][number]): Promise<AccountFacts> {
  const { accountId, platform, handle } = one;
  const takenAt = new Date(FrozenStats.parse(one.stats).takenAt);
  const [, previous] = await tx.statSnapshot.findMany({
    where: { accountId, takenAt: { lte: takenAt } },
    orderBy: { takenAt: "desc" },
    take: 2,
  });
  return {
    ...{ accountId, platform, handle },
    ...(await seenOf(tx, accountId, takenAt)),
    previous: previous
      ? {
          takenAt: previous.takenAt.toISOString(),
          followers: previous.followers,
          engagementBps: previous.engagementBps,
        }
      : null,
  };
}

async function gatherFacts(tx: Tx, row: Scored): Promise<FitFacts> {
  const { creator, pitch, availability } = row;
  const accounts: AccountFacts[] = [];
  for (const one of row.snapshots) accounts.push(await accountFacts(tx, one));
  return {
    ...(await recordOf(tx, creator.id)),
    ...{ country: creator.country, niches: creator.niches, availability, accounts },
    text: `${creator.bio} ${pitch}`,
  };
}

/** Notes about the very same numbers that our staff set aside for an earlier application stay set aside. */
async function carriedOver(tx: Tx, row: Scored): Promise<string[]> {
  const rows = await tx.$queryRaw<{ signal: string }[]>`
    select distinct p.signal from fit_appeal p
    join application_snapshot s on s.application_id = p.application_id
    join application_snapshot own on own.application_id = ${row.id}::uuid and own.account_id = s.account_id
      and own.stats->>'takenAt' = s.stats->>'takenAt'
    where p.creator_id = ${row.creatorId}::uuid and p.state = 'set_aside' and p.application_id <> ${row.id}::uuid
      and p.signal = any(${[...AUTHENTICITY_CODES]}::text[])`;
  return rows.map(({ signal }) => signal);
}

/**
 * Makes the score and the notes of an application and stores them with what they were made from. Again after a
 * signal was set aside or the rules changed: from the same facts, so that only that changes. `aside` is one more
 * signal to set aside.
 */
export async function scoreApplication(tx: Tx, now: Date, id: string, aside?: string): Promise<void> {
  const row = await tx.application.findUniqueOrThrow({ where: { id }, include: parts });
  const { brief } = row;
  const facts = row.fit ? FitFacts.parse(row.fit.facts) : await gatherFacts(tx, row);
  const before = row.fit ? row.fit.setAside : await carriedOver(tx, row);
  const setAside = [...new Set([...before, ...(aside ? [aside] : [])])];
  const snapshots = row.snapshots.map(({ accountId, platform, stats }) => ({
    ...{ accountId, platform },
    stats: FrozenStats.parse(stats),
  }));
  const lead = leadSnapshot(
    snapshots,
    brief.deliverables.map((line) => line.platform),
  );
  const asked = fitBriefOf({
    ...brief,
    details: readBriefDetails(brief.details),
    eligibility: readEligibility(brief.eligibility),
  });
  const input = { brief: asked, facts, stats: lead?.stats ?? null, gross: row.gross };
  const { fit, accounts, authenticity } = explain(input, snapshots, setAside);
  const made = {
    ...{ briefId: brief.id, version: FIT_VERSION, score: fit.score, flagged: authenticity.flagged },
    ...{ tier: lead?.stats.tier ?? null, platform: lead?.platform ?? null, setAside, computedAt: now },
    ...{ facts, explanation: { fit, accounts } },
  };
  await tx.applicationFit.upsert({
    where: { applicationId: id },
    create: { applicationId: id, ...made },
    update: made,
  });
}
