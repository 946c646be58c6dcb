import { db } from "../../db.server.ts";
import type { BrandActor, CreatorActor } from "../access/actor.ts";

/** The actor's own brand with its team, owners first. */
export async function ownBrand(actor: BrandActor) {
  const brand = await db.brand.findUniqueOrThrow({
    where: { id: actor.brandId },
    include: {
      members: {
        include: { user: { select: { name: true, email: true } } },
        orderBy: [{ role: "asc" }, { createdAt: "asc" }],
      },
    },
  });
  const { members, ...profile } = brand;
  return {
    ...profile,
    team: members.map(({ userId, role, user }) => ({ userId, role, name: user.name, email: user.email })),
  };
}

/** The actor's own profile with the accounts that are not removed, each with its latest snapshot or null. */
export async function ownCreator(actor: CreatorActor) {
  const creator = await db.creator.findUniqueOrThrow({
    where: { id: actor.creatorId },
    include: {
      accounts: {
        where: { removedAt: null },
        orderBy: { createdAt: "asc" },
        include: { snapshots: { orderBy: { takenAt: "desc" }, take: 1 } },
      },
    },
  });
  const { accounts, ...profile } = creator;
  return {
    ...profile,
    accounts: accounts.map(({ snapshots, ...rest }) => ({ ...rest, latest: snapshots[0] ?? null })),
  };
}

/** Snapshots of one account are shown newest first, this many at most. */
export const SNAPSHOTS_SHOWN = 24;

/** One of the creator's own accounts with its latest snapshots, newest first; null when it is not theirs. */
export async function ownAccount(actor: CreatorActor, accountId: string) {
  return db.socialAccount.findFirst({
    where: { id: accountId, creatorId: actor.creatorId, removedAt: null },
    include: {
      ownership: true,
      snapshots: {
        orderBy: { takenAt: "desc" },
        take: SNAPSHOTS_SHOWN,
        include: { _count: { select: { screenshots: true } } },
      },
    },
  });
}

/** Numbers of one day of the creator's own, with their evidence; null when they are not theirs. */
export async function ownSnapshot(actor: CreatorActor, snapshotId: string) {
  return db.statSnapshot.findFirst({
    where: { id: snapshotId, account: { creatorId: actor.creatorId, removedAt: null } },
    include: {
      account: { select: { id: true, platform: true, handle: true } },
      screenshots: { orderBy: { createdAt: "asc" } },
      evidence: true,
    },
  });
}

export type OwnBrand = Awaited<ReturnType<typeof ownBrand>>;
export type OwnCreator = Awaited<ReturnType<typeof ownCreator>>;
export type OwnAccount = NonNullable<Awaited<ReturnType<typeof ownAccount>>>;
