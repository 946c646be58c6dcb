import { z } from "zod";
import { db } from "../../db.server.ts";
import { audienceAges, audienceGenders, type Demographics } from "./demographics.ts";
import type { Platform } from "./platforms.ts";

const shares = z.record(z.string(), z.number());

/**
 * What eligibility asks of a creator: the person, and each account with the numbers of its latest snapshot
 * (`followers: null` where there is none yet). One statement.
 */
export async function accountFacts(creatorId: string) {
  const { accounts, ...creator } = await db.creator.findUniqueOrThrow({
    where: { id: creatorId },
    select: {
      country: true,
      languages: true,
      niches: true,
      vettedAt: true,
      vettedUntil: true,
      accounts: {
        where: { removedAt: null },
        orderBy: { createdAt: "asc" },
        select: {
          id: true,
          platform: true,
          snapshots: {
            orderBy: { takenAt: "desc" },
            take: 1,
            select: {
              ...{ followers: true, engagementBps: true },
              ...{ audienceCountries: true, audienceAges: true, audienceGenders: true },
            },
          },
        },
      },
    },
  });
  return {
    creator,
    accounts: accounts.map(({ id, platform, snapshots: [latest] }): Facts => {
      if (!latest) return { id, platform, followers: null };
      return {
        ...{ id, platform, ...latest },
        audienceCountries: shares.parse(latest.audienceCountries),
        audienceAges: audienceAges.parse(latest.audienceAges),
        audienceGenders: audienceGenders.parse(latest.audienceGenders),
      };
    }),
  };
}

type Facts =
  | { id: string; platform: Platform; followers: null }
  | {
      id: string;
      platform: Platform;
      followers: number;
      engagementBps: number;
      audienceCountries: Demographics["countries"];
      audienceAges: Demographics["ages"];
      audienceGenders: Demographics["genders"];
    };
