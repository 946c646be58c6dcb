import { randomUUID } from "node:crypto";
import { db } from "#app/db.server.ts";
import { engagementBps } from "#app/domain/account/stats.ts";
import { profileUrl } from "#app/domain/account/platforms.ts";
import { readBriefDetails } from "#app/domain/brief/brief-details.ts";
import { disclosureMarketsOf } from "#app/domain/brief/disclosure.ts";
import { readEligibility } from "#app/domain/brief/eligibility.ts";
import { manyBrief } from "../population/many-briefs.ts";
import { manyCreator } from "../population/many-creators.ts";
import type { Cast } from "./cast.server.ts";

const DAY = 86_400_000;
const BRIEFS_PER_SCALE = 100;
const CREATORS_PER_SCALE = 100;
const BRANDS = ["pepperjar", "sundial", "kestrel", "otter", "lumo", "fennel"];
const CHUNK = 200;

async function inChunks<T>(rows: T[], insert: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await insert(rows.slice(at, at + CHUNK));
}

async function addCreators(count: number, present: Date): Promise<void> {
  const people = Array.from({ length: count }, (_, index) => {
    const ids = { userId: randomUUID(), creatorId: randomUUID(), accountId: randomUUID() };
    return { ...ids, ...manyCreator(index) };
  });
  const createdAt = new Date(present.getTime() - 40 * DAY);
  await inChunks(people, (chunk) =>
    db.user.createMany({
      data: chunk.map(({ userId: id, name, email }) => ({
        ...{ id, name, email, kind: "creator" as const, createdAt, emailVerifiedAt: createdAt },
        passwordHash: "nobody signs in as one of the crowd",
      })),
    }),
  );
  await inChunks(people, (chunk) =>
    db.creator.createMany({
      data: chunk.map(({ creatorId: id, userId, name: displayName, handle, country, languages, niches }) => ({
        ...{ id, userId, displayName, handle, country, languages, niches, createdAt },
      })),
    }),
  );
  await inChunks(people, (chunk) =>
    db.socialAccount.createMany({
      data: chunk.map(({ accountId: id, creatorId, platform, handle }) => ({
        ...{ id, creatorId, platform, handle, url: profileUrl(platform, handle) ?? "", createdAt },
      })),
    }),
  );
  await inChunks(people, (chunk) =>
    db.statSnapshot.createMany({
      data: chunk.map(({ accountId, numbers }) => ({
        ...{ ...numbers, accountId, takenAt: createdAt },
        engagementBps: engagementBps(numbers, "followers") ?? 0,
      })),
    }),
  );
}

async function addBriefs(cast: Cast, count: number, present: Date): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => {
    const brief = manyBrief(index);
    const brand = cast.brand(BRANDS[index % BRANDS.length] ?? "pepperjar");
    const publishedAt = new Date(present.getTime() - brief.publishedDaysAgo * DAY);
    return { id: randomUUID(), brief, brand, publishedAt };
  });
  await inChunks(rows, (chunk) =>
    db.brief.createMany({
      data: chunk.map(({ id, brief, brand, publishedAt }) => ({
        ...{ id, slug: `crowd-${id.slice(0, 12)}`, brandId: brand.brandId, createdById: brand.userId },
        ...{ title: brief.title, summary: brief.summary, state: "published" as const, slots: brief.slots },
        details: readBriefDetails({ disclosure: { markets: disclosureMarketsOf([brief.market]) } }),
        eligibility: readEligibility({}),
        ...{ budget: brief.budget, feeMin: brief.fee, feeMax: brief.fee, platforms: [brief.platform] },
        ...{ niches: [brief.niche], markets: [brief.market], publishedAt, createdAt: publishedAt },
        ...{ updatedAt: publishedAt, submittedAt: publishedAt },
        applyBy: new Date(present.getTime() + brief.openForDays * DAY),
      })),
    }),
  );
  await inChunks(rows, (chunk) =>
    db.briefDeliverable.createMany({
      data: chunk.map(({ id: briefId, brief: { platform, format, fee } }) => ({
        ...{ briefId, position: 0, platform, format, quantity: 1, feeMin: fee, feeMax: fee },
      })),
    }),
  );
}

/**
 * Many more open briefs and creators, for measuring: 100 of each per step of the scale above 1. Written in
 * bulk, because nobody reads their past.
 */
export async function addCrowd(cast: Cast, scale: number, present: Date): Promise<void> {
  await addCreators((scale - 1) * CREATORS_PER_SCALE, present);
  await addBriefs(cast, (scale - 1) * BRIEFS_PER_SCALE, present);
}
