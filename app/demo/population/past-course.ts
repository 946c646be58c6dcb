import { hoursAfter, type Policy } from "#app/domain/deal/policy.ts";
import type { Chance } from "./random.ts";

/** How the two sides of a finished deal behave: a habit, not chance alone. */
export interface Habits {
  /** Of a hundred first drafts, how many come after their limit. */
  late: number;
  /** The brand lets others wait, now and then past the limit. */
  slow: boolean;
}

export interface PastDraft {
  at: Date;
  decidedAt: Date;
  decision: "approved" | "auto_approved" | "changes_requested";
}

/** What happened to one piece of a finished deal. */
export interface PieceCourse {
  /** The limit of the first draft, when it was missed. */
  missed: Date | null;
  drafts: PastDraft[];
  /** When the link came; null for content that the brand posts itself. */
  postedAt: Date | null;
  acceptedAt: Date;
  paidAt: Date;
}

/** What happened from an accepted offer to the last payout. */
export interface DealCourse {
  agreedAt: Date;
  signedAt: Date;
  fundedAt: Date;
  pieces: PieceCourse[];
  completedAt: Date;
}

const after = (luck: Chance, from: Date, low: number, high: number) =>
  new Date(hoursAfter(from, luck.between(low, high)).getTime() + luck.between(0, 59) * 60_000);

function draftsOf(luck: Chance, first: Date, policy: Policy, { slow }: Habits): PastDraft[] {
  const roll = luck.between(1, 100);
  const rounds = roll <= 60 ? 0 : roll <= 92 ? 1 : 2;
  const drafts: PastDraft[] = [];
  let at = first;
  for (let round = 0; round <= rounds; round += 1) {
    const last = round === rounds;
    const silent = last && slow && luck.between(1, 4) === 1;
    const decidedAt = silent
      ? hoursAfter(at, policy.reviewHours)
      : after(luck, at, slow ? 30 : 2, policy.reviewHours - 2);
    const decision = silent ? "auto_approved" : last ? "approved" : "changes_requested";
    drafts.push({ at, decidedAt, decision });
    at = after(luck, decidedAt, 6, policy.revisionHours - 2);
  }
  return drafts;
}

function pieceCourse(luck: Chance, fundedAt: Date, policy: Policy, habits: Habits, contentOnly: boolean) {
  const limit = hoursAfter(fundedAt, policy.draftHours);
  const late = luck.between(1, 100) <= habits.late;
  const first = late ? after(luck, limit, 4, 60) : after(luck, fundedAt, 24, policy.draftHours - 2);
  const drafts = draftsOf(luck, first, policy, habits);
  const approvedAt = drafts.at(-1)?.decidedAt ?? first;
  const postedAt = contentOnly ? null : after(luck, approvedAt, 4, policy.liveHours - 2);
  const acceptedAt = postedAt ? after(luck, postedAt, 2, policy.liveCheckHours - 2) : approvedAt;
  const paidAt = new Date(hoursAfter(acceptedAt, policy.payoutHoldHours).getTime() + 4 * 60_000);
  return { missed: late ? limit : null, drafts, postedAt, acceptedAt, paidAt };
}

/** The course of a deal whose offer was made at `offeredAt`, with every limit of the brand kept and those of drafts by habit. */
export function dealCourse(
  luck: Chance,
  offeredAt: Date,
  policy: Policy,
  habits: Habits,
  pieces: readonly { contentOnly: boolean }[],
): DealCourse {
  const agreedAt = after(luck, offeredAt, 2, policy.offerHours - 2);
  const signedAt = after(luck, agreedAt, 1, policy.signHours - 2);
  const fundedAt = after(luck, signedAt, habits.slow ? 30 : 1, policy.fundHours - 2);
  const made = pieces.map(({ contentOnly }) => pieceCourse(luck, fundedAt, policy, habits, contentOnly));
  const completedAt = new Date(Math.max(...made.map(({ paidAt }) => paidAt.getTime())));
  return { agreedAt, signedAt, fundedAt, pieces: made, completedAt };
}
