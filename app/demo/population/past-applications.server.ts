import { freezeStats, engagementBps } from "#app/domain/account/stats.ts";
import { profileUrl } from "#app/domain/account/platforms.ts";
import type { PlannedBrief } from "./brief-rows.ts";
import { CHUNK, inChunks, insertRows, type Row } from "./bulk.server.ts";
import { idAt } from "./ids.ts";
import { numbersDaysAgo } from "./many-creators.ts";
import { pastOffer, type PastOffer } from "./past-offers.ts";
import type { PlannedCreator } from "./populate.server.ts";
import { chance, type Chance } from "./random.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MOST = 12;
/** Of a hundred applications, how many were made an offer. */
const OFFERED = 34;
const PITCHES = [
  "I have used one of these for a year, so I can say what held up and what did not.",
  "My followers ask about this every week. I would film it in one take, at home, no script.",
  "I would compare it with what I own already, in daylight, and read the small print aloud.",
  "I post on Thursdays; this fits the series that did best this spring.",
];
const REASONS = ["audience", "style", "slots", "price", "timing"] as const;

interface Sent {
  offered: PastOffer | null;
  application: Row;
  prices: Row[];
  snapshot: Row;
}

/** How an application of the past ended without an offer. None is open: no timer of the present acts on it. */
function ending(luck: Chance, submittedAt: Date) {
  const after = (hours: number) => new Date(submittedAt.getTime() + hours * HOUR);
  const roll = luck.between(1, 100);
  if (roll <= 70) {
    const at = after(luck.between(4, 150));
    const code = luck.pick(REASONS);
    return { state: "declined", answered_at: at, ended_at: at, decline_code: code, decline_note: "" };
  }
  const none = { answered_at: null, decline_code: null, decline_note: null };
  if (roll <= 84) return { ...none, state: "withdrawn", ended_at: after(luck.between(2, 90)) };
  return { ...none, state: "expired", ended_at: after(336) };
}

function applicationOf(
  brief: PlannedBrief,
  creator: PlannedCreator,
  luck: Chance,
  present: Date,
): Sent | null {
  const wanted = brief.deliverables[0]?.platform;
  const at = creator.accounts.findIndex((account) => account.platform === wanted);
  const account = creator.accounts[at];
  const published = brief.publishedAt;
  if (!account || !published || account.shape.followers < (brief.minFollowers ?? 0)) return null;
  const submittedAt = new Date(published.getTime() + luck.between(2, 9 * 24) * HOUR);
  if (submittedAt < creator.joinedAt || submittedAt.getTime() > present.getTime() - 15 * DAY) return null;
  const id = idAt(submittedAt, luck);
  const numbers = numbersDaysAgo(account, (present.getTime() - submittedAt.getTime()) / DAY);
  const { platform, handle, provenance } = account;
  const url = profileUrl(platform, handle) ?? "";
  const offered =
    luck.between(1, 100) <= OFFERED ? pastOffer({ id, submittedAt }, brief, creator, luck) : null;
  const stats = freezeStats(
    { platform, handle, url },
    {
      ...numbers,
      takenAt: submittedAt,
      engagementBps: engagementBps(numbers, "followers") ?? 0,
      provenance,
      fieldProvenance: {},
    },
  );
  return {
    offered,
    application: {
      ...{ id, brief_id: brief.id, creator_id: creator.id, version: 1, pitch: luck.pick(PITCHES) },
      ...{ availability: "Within two weeks", answers: [], gross: brief.fee, submitted_at: submittedAt },
      answer_due_at: new Date(submittedAt.getTime() + 168 * HOUR),
      closes_at: new Date(submittedAt.getTime() + 336 * HOUR),
      failed_criteria: [],
      ...(offered?.ending ?? ending(luck, submittedAt)),
    },
    prices: brief.deliverables.map(({ fee }, line) => ({
      ...{ application_id: id, brief_deliverable_id: brief.lineIds[line], amount: fee },
    })),
    snapshot: {
      ...{
        id: idAt(submittedAt, luck),
        application_id: id,
        account_id: creator.accountIds[at],
        platform,
        handle,
        url,
      },
      ...{ frozen_at: submittedAt, stats },
    },
  };
}

/** Applications of the past to these briefs, of creators who make what the brief is about. */
export async function addPastApplications(
  briefs: readonly PlannedBrief[],
  creators: readonly PlannedCreator[],
  present: Date,
): Promise<void> {
  const byNiche = new Map<string, PlannedCreator[]>();
  for (const one of creators)
    byNiche.set(one.niches[0] ?? "", [...(byNiche.get(one.niches[0] ?? "") ?? []), one]);
  const all = briefs.flatMap((brief, index) => {
    const luck = chance(600_000_000 + index);
    const people = byNiche.get(brief.niches[0] ?? "") ?? [];
    const asked = luck.some(people, luck.between(2, MOST));
    return asked.flatMap((creator) => applicationOf(brief, creator, luck, present) ?? []);
  });
  // Ids are in the order of time, and so is what lists show.
  all.sort((a, b) => (String(a.application.id) < String(b.application.id) ? -1 : 1));
  await inChunks(all.length, async (tx, from, to) => {
    const part = all.slice(from, to);
    await insertRows(
      tx,
      "application",
      part.map((one) => one.application),
    );
    await insertRows(
      tx,
      "application_price",
      part.flatMap((one) => one.prices),
    );
    await insertRows(
      tx,
      "application_snapshot",
      part.map((one) => one.snapshot),
    );
    const offers = part.flatMap((one) => one.offered ?? []);
    await insertRows(
      tx,
      "terms",
      offers.map((one) => one.terms),
    );
    await insertRows(
      tx,
      "offer",
      offers.map((one) => one.offer),
    );
    const ids = [...new Set(part.map((one) => one.application.creator_id))];
    for (let at = 0; at < ids.length; at += CHUNK)
      await tx.$executeRaw`select refresh_directory(${ids.slice(at, at + CHUNK)}::uuid[])`;
  });
}
