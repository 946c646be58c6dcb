// What the pages of applications show: to the brand, to the creator, and to nobody else.
import { beforeAll, describe, expect, it } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { deskFiltersOf } from "#app/domain/application/desk-filters.ts";
import { decline } from "#app/domain/application/decline.server.ts";
import { expireApplications } from "#app/domain/application/sweep.server.ts";
import { applicantName, applicationForBrand, applicationsDesk } from "#app/domain/application/desk.server.ts";
import {
  applicationEvents,
  applicationForCreator,
  applicationsOfCreator,
  ownApplicationTo,
} from "#app/domain/application/queries.server.ts";
import { shortlist } from "#app/domain/application/shortlist.server.ts";
import { DEFAULT_POLICY } from "#app/domain/deal/policy.ts";
import { acceptOffer } from "#app/domain/offer/accept-offer.server.ts";
import { lineView } from "#app/routes/creator/application-line.ts";
import { applicationView } from "#app/routes/creator/application-view.ts";
import { detailView } from "#app/routes/brand/application-view.ts";
import {
  applicationTo,
  brandUser,
  creatorUser,
  HOURS,
  moveClock,
  must,
  offerTo,
  publishedBrief,
  type TestBrief,
  type TestApplication,
} from "#tests/support/factories.ts";

let brief: TestBrief;
let waiting: TestApplication;
let kept: TestApplication;
let declined: TestApplication;
let accepted: TestApplication;
let reviewer: BrandActor;
let stranger: BrandActor;

const FILTERS = deskFiltersOf(new URLSearchParams());
const deskOf = async (actor: BrandActor) => applicationsDesk(actor, brief.briefId, FILTERS, null);

beforeAll(async () => {
  brief = await publishedBrief({ slots: 2, budget: 100_000n });
  [waiting, kept, declined, accepted] = [
    await applicationTo(brief, { creator: await creatorUser({ name: "Sofia Brandt" }) }),
    await applicationTo(brief),
    await applicationTo(brief),
    await applicationTo(brief),
  ];
  must(await shortlist(brief.brand, kept.applicationId));
  const reason = { code: "style", note: "We look for street food.", failedCriteria: [] } as const;
  must(await decline(brief.brand, { applicationId: declined.applicationId, ...reason, failedCriteria: [] }));
  must(await acceptOffer(accepted.creator, (await offerTo(accepted)).offerId));
  reviewer = await brandUser("reviewer", brief.brand.brandId);
  stranger = await brandUser();
});

describe("the desk", () => {
  it("counts every tab and what is left of the brief", async () => {
    const desk = await deskOf(brief.brand);
    expect(desk?.counts).toEqual({ answer: 1, shortlisted: 1, offered: 1, closed: 1 });
    expect(desk?.capacity).toEqual({ slots: 2, slotsLeft: 1, budget: 100_000n, budgetLeft: 57_000n });
    expect(desk?.rows.map((row) => row.id)).toEqual([waiting.applicationId]);
    expect(desk?.urgent).toBe(0);
  });

  it("does not exist for another brand, nor for an address that is none", async () => {
    expect(await deskOf(stranger)).toBeNull();
    expect(await applicationsDesk(brief.brand, "not-an-id", FILTERS, null)).toBeNull();
    expect(await applicationForBrand(stranger, waiting.applicationId)).toBeNull();
    expect(await applicationForBrand(stranger, "not-an-id")).toBeNull();
    expect(await applicantName(stranger, waiting.applicationId)).toBeNull();
    expect(await applicantName(brief.brand, waiting.applicationId)).toBe("Sofia Brandt");
  });

  it("lets a reviewer read and says that the role may not answer", async () => {
    const row = await applicationForBrand(reviewer, waiting.applicationId);
    if (!row) throw new Error("a reviewer reads applications");
    expect(detailView(reviewer, row, row, DEFAULT_POLICY).may).toMatchObject({ answer: false, offer: false });
    expect(detailView(brief.brand, row, row, DEFAULT_POLICY).may).toEqual({
      answer: true,
      offer: true,
      shortlist: true,
      makeOffer: true,
      decline: true,
    });
  });

  it("previews a decline with facts that are computed", async () => {
    const row = await applicationForBrand(brief.brand, waiting.applicationId);
    if (!row) throw new Error("it is the brand's own");
    const short = { ...row.capacity, budgetLeft: 10_000n };
    const { previews } = detailView(brief.brand, row, { ...row, capacity: short }, DEFAULT_POLICY);
    expect(previews.price?.join(" ")).toContain(
      "at most $100.00, which is left of the budget, you have $430.00",
    );
    expect(previews.style).toEqual(["Reason: style is not right for this brief."]);
  });

  it("judges the frozen numbers, not those of today", async () => {
    const row = await applicationForBrand(brief.brand, waiting.applicationId);
    if (!row) throw new Error("it is the brand's own");
    const rules = { platforms: ["instagram"], minFollowers: 40_000 };
    const view = detailView(
      brief.brand,
      row,
      { ...row, brief: { ...row.brief, eligibility: rules } },
      DEFAULT_POLICY,
    );
    expect(view.failed).toEqual([
      { criterion: "Followers", asked: "at least 40,000", had: "32,400 on Instagram" },
    ]);
  });
});

describe("a creator's own application", () => {
  it("does not exist for another creator", async () => {
    expect(await applicationForCreator(kept.creator, waiting.applicationId)).toBeNull();
    expect(await applicationForCreator(kept.creator, "not-an-id")).toBeNull();
    expect(await ownApplicationTo(waiting.creator, brief.slug)).toBe(waiting.applicationId);
    expect(await ownApplicationTo(await creatorUser(), brief.slug)).toBeNull();
  });

  it("shows the reason of a decline in sentences with the brand's own words", async () => {
    const row = await applicationForCreator(declined.creator, declined.applicationId);
    if (!row) throw new Error("it is the creator's own");
    const view = applicationView(row, await applicationEvents(row.id), "UTC");
    expect(view.decline).toEqual({
      sentences: ["Reason: style is not right for this brief."],
      note: "We look for street food.",
    });
    expect(view.standing).toBeNull();
    expect(view.timeline.map((one) => one.side)).toEqual(["brand", "creator"]);
  });

  it("shows the terms as they were hashed, and afterwards the way to the deal", async () => {
    const row = await applicationForCreator(accepted.creator, accepted.applicationId);
    if (!row) throw new Error("it is the creator's own");
    const view = applicationView(row, await applicationEvents(row.id), "UTC");
    const stored = await db.terms.findFirstOrThrow({ where: { applicationId: accepted.applicationId } });
    expect(view.offer).toMatchObject({ open: false, state: "accepted", sha256: stored.sha256 });
    expect(view.offer?.terms.totals).toMatchObject({ gross: "43000", net: "43000", cost: "47300" });
    expect(view.timeline[0]?.words).toBe(`You accepted; deal ${view.dealNumber} began`);
  });

  it("pages by key, newest first, without repeating or losing one", async () => {
    const creator = await creatorUser();
    const sent: string[] = [];
    for (let at = 0; at < 3; at += 1)
      sent.unshift((await applicationTo(undefined, { creator })).applicationId);
    const first = await applicationsOfCreator(creator, null);
    expect(first.rows.map((row) => row.id)).toEqual(sent);
    const rest = await applicationsOfCreator(creator, sent[0] ?? "");
    expect(rest.rows.map((row) => row.id)).toEqual(sent.slice(1));
    expect((await applicationsOfCreator(creator, "'; drop table brief")).rows).toHaveLength(3);
  });

  // Last, because the clock only moves forward.
  it("turns late in the lists of both sides, and closes by itself", async () => {
    await moveClock(167 * HOURS);
    expect((await deskOf(brief.brand))?.urgent).toBe(2);
    await moveClock(2 * HOURS);
    const [row] = (await applicationsOfCreator(waiting.creator, null)).rows;
    if (!row) throw new Error("the creator has one application");
    expect(lineView(row, await appNow()).standing).toMatchObject({ overdue: true, deadline: row.closesAt });
    await moveClock(168 * HOURS);
    await expireApplications();
    const closed = await applicationForCreator(waiting.creator, waiting.applicationId);
    expect(closed?.state).toBe("expired");
  });
});
