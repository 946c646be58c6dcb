// Every step tells the right people: those of the team who can act on it, the creator, and nobody else.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import type { BrandActor, BrandRole } from "#app/domain/access/actor.ts";
import { decline } from "#app/domain/application/decline.server.ts";
import { shortlist } from "#app/domain/application/shortlist.server.ts";
import { withdraw } from "#app/domain/application/withdraw.server.ts";
import { reportLiveProblem } from "#app/domain/content/report-live-problem.server.ts";
import { declineOffer } from "#app/domain/offer/decline-offer.server.ts";
import {
  acceptedDeal,
  applicationTo,
  brandUser,
  dealIn,
  HOURS,
  moveClock,
  must,
  offerTo,
  publishedBrief,
  sign,
} from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { runSweeps } from "#tests/support/settle-jobs.ts";

const team = {} as Record<BrandRole, BrandActor>;
beforeAll(async () => {
  team.owner = await brandUser("owner");
  for (const role of ["manager", "reviewer", "finance"] as const)
    team[role] = await brandUser(role, team.owner.brandId);
});
afterAll(expectSoundLedger);

const brief = () => publishedBrief({ brand: team.owner });
const application = async () => applicationTo(await brief());
const offer = async () => offerTo(await application());
const deal = async (stage: Parameters<typeof dealIn>[0]) => dealIn(stage, await offer());

/** Runs an act and returns who was told what by it: "kind: o m r f c", initials of the team's roles and the creator. */
async function toldBy(creatorUserId: string, run: () => Promise<unknown>): Promise<string[]> {
  const earlier = new Set((await db.notification.findMany({ select: { id: true } })).map((row) => row.id));
  await run();
  const fresh = (await db.notification.findMany()).filter((row) => !earlier.has(row.id));
  const people: [string, string][] = [
    ["o", team.owner.userId],
    ["m", team.manager.userId],
    ["r", team.reviewer.userId],
    ["f", team.finance.userId],
    ["c", creatorUserId],
  ];
  const kinds = [...new Set(fresh.map((row) => row.kind))];
  return kinds
    .map((kind) => {
      const told = people.filter(([, id]) => fresh.some((row) => row.kind === kind && row.userId === id));
      return `${kind}: ${told.map(([letter]) => letter).join(" ")}`;
    })
    .sort();
}

describe("an application tells", () => {
  it("both when it is sent", async () => {
    const to = await brief();
    const before = await db.notification.count({ where: { kind: "application_received" } });
    const sent = await applicationTo(to);
    expect(await db.notification.count({ where: { kind: "application_received" } })).toBe(before + 2);
    const kinds = await db.notification.findMany({ where: { userId: sent.creator.userId } });
    expect(kinds.map((row) => row.kind)).toEqual(["application_sent"]);
  });

  it("the creator of a shortlist, a decline and an offer; the brand of a withdrawal", async () => {
    const one = await application();
    const { creator, applicationId } = one;
    const id = creator.userId;
    expect(await toldBy(id, () => shortlist(team.owner, applicationId))).toEqual([
      "application_shortlisted: c",
    ]);
    expect(await toldBy(id, () => offerTo(one))).toEqual(["offer_received: c"]);
    const input = { applicationId, code: "price", note: "", failedCriteria: [] } as const;
    expect(await toldBy(id, () => decline(team.owner, { ...input, failedCriteria: [] }))).toEqual([
      "application_declined: c",
    ]);
    const other = await application();
    expect(await toldBy(other.creator.userId, () => withdraw(other.creator, other.applicationId))).toEqual([
      "application_withdrawn: o m",
    ]);
  });

  it("both when nobody answered", async () => {
    const { creator } = await application();
    await moveClock(14 * 24 * HOURS);
    expect(await toldBy(creator.userId, runSweeps)).toContain("application_expired: c");
  });
});

describe("an offer tells", () => {
  it("the brand of an answer, the creator to sign", async () => {
    const declined = await offer();
    expect(
      await toldBy(declined.creator.userId, () =>
        declineOffer(declined.creator, declined.offerId, "Too soon"),
      ),
    ).toEqual(["offer_declined: o m"]);
    const accepted = await offer();
    expect(await toldBy(accepted.creator.userId, () => acceptedDeal(accepted))).toEqual([
      "offer_accepted: o m",
      "sign_requested: c",
    ]);
  });

  it("both when it ends", async () => {
    const { creator } = await offer();
    await moveClock(72 * HOURS);
    const told = await toldBy(creator.userId, runSweeps);
    expect(told).toContain("offer_expired: c");
    expect(told).toContain("offer_expired_brand: o m");
  });
});

describe("a deal tells", () => {
  it("the other side of a signature, then who funds", async () => {
    const { brand, creator, number } = await deal("signing");
    const id = creator.userId;
    expect(await toldBy(id, async () => must(await sign(creator, number)))).toEqual(["contract_signed: o m"]);
    expect(await toldBy(id, async () => must(await sign(brand, number)))).toEqual([
      "contract_signed: c",
      "fund_requested: o m f",
    ]);
  });

  it("both of a lapse", async () => {
    const { creator } = await deal("signing");
    await moveClock(73 * HOURS);
    expect(await toldBy(creator.userId, runSweeps)).toContain("deal_lapsed: o m c");
  });

  it.each([
    ["active", "funding", ["deal_funded: o m f c"]],
    ["in_review", "active", ["draft_submitted: o m r"]],
    ["changes_requested", "in_review", ["changes_requested: c"]],
    ["live_due", "in_review", ["draft_approved: c"]],
    ["live_check", "live_due", ["live_submitted: o m r", "post_share: o m r"]],
    ["accepted", "live_check", ["deliverable_accepted: c", "payout_scheduled: c"]],
    ["completed", "accepted", ["deal_completed: o m f c", "payout_paid: c"]],
  ] as const)("of reaching %s, what %s did not", async (stage, earlier, expected) => {
    const kindsOf = async (at: typeof stage | typeof earlier) => {
      const to = await offer();
      const told = await toldBy(to.creator.userId, () => dealIn(at, to));
      return new Set(told);
    };
    const [until, after] = [await kindsOf(earlier), await kindsOf(stage)];
    expect([...after].filter((line) => !until.has(line))).toEqual([...expected].sort());
  });

  it("the creator of a problem, and both of what the clock decided", async () => {
    const problem = await deal("live_check");
    const input = { deliverableId: problem.deliverableIds[0] ?? "", problem: "The link is dead" };
    expect(await toldBy(problem.creator.userId, () => reportLiveProblem(team.reviewer, input))).toEqual([
      "live_problem: c",
    ]);
    const waiting = await deal("in_review");
    await moveClock(72 * HOURS);
    const told = await toldBy(waiting.creator.userId, runSweeps);
    expect(told).toContain("draft_auto_approved: o m r");
    expect(told).toContain("draft_approved: c");
    const live = await deal("live_check");
    await moveClock(72 * HOURS);
    expect(await toldBy(live.creator.userId, runSweeps)).toContain("deliverable_accepted: o m r c");
  });
});
