import { db } from "#app/db.server.ts";
import { freezeStats, engagementBps } from "#app/domain/account/stats.ts";
import { profileUrl } from "#app/domain/account/platforms.ts";
import type { PlannedBrief } from "./brief-rows.ts";
import { inChunks } from "./bulk.server.ts";
import { idAt } from "./ids.ts";
import { numbersDaysAgo } from "./many-creators.ts";
import { pastDeal, type PastDeal } from "./past-deals.ts";
import type { PastMovement } from "./past-money.ts";
import { pastOffer, type PastOffer } from "./past-offers.ts";
import { type Sent, writePart } from "./past-writing.server.ts";
import type { PlannedCreator } from "./populate.server.ts";
import { chance, type Chance } from "./random.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MOST = 12;
/** Of a hundred applications, how many were made an offer: more of those to briefs that are closed by now. */
const OFFERED = { open: 34, closed: 58 };
const PITCHES = [
  "I have used one of these for a year, so I can say what held up and what did not.",
  "My followers ask about this every week. I would film it in one take, at home, no script.",
  "I would compare it with what I own already, in daylight, and read the small print aloud.",
  "I post on Thursdays; this fits the series that did best this spring.",
];
const REASONS = ["audience", "style", "slots", "price", "timing"] as const;

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

/** What is left of a brief for its deals: each takes a slot. */
interface Room {
  slots: number;
}

/** Of a hundred offers of a brief that is closed, how many were accepted while there was a slot. */
const ACCEPTED = 78;

function dealOf(
  offered: PastOffer | null,
  brief: PlannedBrief,
  creator: PlannedCreator,
  present: Date,
  room: Room,
): PastDeal | null {
  if (!offered || brief.state !== "closed" || room.slots === 0) return null;
  const luck = chance(850_000_000 + creator.index * 613 + brief.place);
  if (luck.between(1, 100) > ACCEPTED) return null;
  const deal = pastDeal(offered, brief, creator, present, luck);
  if (deal) room.slots -= 1;
  return deal;
}

function applicationOf(
  brief: PlannedBrief,
  creator: PlannedCreator,
  luck: Chance,
  present: Date,
  room: Room,
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
    luck.between(1, 100) <= OFFERED[brief.state === "closed" ? "closed" : "open"]
      ? pastOffer({ id, submittedAt }, brief, creator, luck)
      : null;
  const deal = dealOf(offered, brief, creator, present, room);
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
    ...{ offered, deal, told: null },
    application: {
      ...{ id, brief_id: brief.id, creator_id: creator.id, version: 1, pitch: luck.pick(PITCHES) },
      ...{ availability: "Within two weeks", answers: [], gross: brief.fee, submitted_at: submittedAt },
      answer_due_at: new Date(submittedAt.getTime() + 168 * HOUR),
      closes_at: new Date(submittedAt.getTime() + 336 * HOUR),
      failed_criteria: [],
      ...(deal?.ending ?? offered?.ending ?? ending(luck, submittedAt)),
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

/** Of those who make what a closed brief is about, one in four applies to most of them: they are who has a record. */
function askedOf(brief: PlannedBrief, people: readonly PlannedCreator[], luck: Chance): PlannedCreator[] {
  const asked = luck.some(people, luck.between(2, MOST));
  if (brief.state !== "closed") return asked;
  const regulars = people.filter(({ index }) => index % 4 === 0);
  return [...new Set([...luck.some(regulars, luck.between(8, 16)), ...asked])];
}

/** Gives the deals their numbers, in the order in which they were agreed. */
async function numberDeals(all: readonly Sent[]): Promise<void> {
  const agreed = all
    .flatMap((sent) => (sent.deal ? [{ sent, deal: sent.deal }] : []))
    .sort((a, b) => a.deal.agreedAt.getTime() - b.deal.agreedAt.getTime());
  const numbers = await db.$queryRaw<{ number: number }[]>`
    select nextval('deal_number_seq')::int as number from generate_series(1, ${agreed.length}::int)`;
  for (const [at, { sent, deal }] of agreed.entries()) {
    const next = numbers[at];
    if (next) sent.told = deal.tell(next.number);
  }
}

/**
 * Applications of the past to these briefs, of creators who make what the brief is about, and what became of them.
 * Returns what their deals moved at the processor, oldest first.
 */
export async function addPastApplications(
  briefs: readonly PlannedBrief[],
  creators: readonly PlannedCreator[],
  present: Date,
  deals: boolean,
): Promise<PastMovement[]> {
  const byNiche = new Map<string, PlannedCreator[]>();
  for (const one of creators)
    byNiche.set(one.niches[0] ?? "", [...(byNiche.get(one.niches[0] ?? "") ?? []), one]);
  const all = briefs.flatMap((brief, index) => {
    const luck = chance(600_000_000 + index);
    const room = { slots: deals ? brief.slots : 0 };
    const asked = askedOf(brief, byNiche.get(brief.niches[0] ?? "") ?? [], luck);
    return asked.flatMap((creator) => applicationOf(brief, creator, luck, present, room) ?? []);
  });
  // Ids are in the order of time, and so is what lists show.
  all.sort((a, b) => (String(a.application.id) < String(b.application.id) ? -1 : 1));
  await numberDeals(all);
  await inChunks(all.length, (tx, from, to) => writePart(tx, all.slice(from, to)));
  return all
    .flatMap(({ told }) => told?.money.movements ?? [])
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
