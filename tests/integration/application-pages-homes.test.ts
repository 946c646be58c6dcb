// Whose turn it is, on the two homes: the view models and what a page costs in statements.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import type { CreatorActor, SignedInActor } from "#app/domain/access/actor.ts";
import { openSession } from "#app/http/session.server.ts";
import { requestContext } from "#app/http/request-context.server.ts";
import { loader as applyPage } from "#app/routes/public/apply.tsx";
import { loader as brandDesk } from "#app/routes/brand/applications.tsx";
import { loader as brandHome } from "#app/routes/brand/home.tsx";
import { loader as creatorHome } from "#app/routes/creator/home.tsx";
import { loader as creatorMoneyPage } from "#app/routes/creator/money.tsx";
import { loader as payouts } from "#app/routes/creator/payouts.ts";
import {
  activePayee,
  applicationTo,
  brandUser,
  creatorUser,
  dealIn,
  offerTo,
  publishedBrief,
  type TestCreator,
  type TestOffer,
} from "#tests/support/factories.ts";

let creator: TestCreator;
let offer: TestOffer;
let signing: number;
let live: number;

async function as(actor: SignedInActor, path: string, params: Record<string, string> = {}) {
  const { token } = await openSession(actor.userId, { ip: "203.0.113.7", userAgent: "Test browser" });
  const request = new Request(`http://localhost:3000${path}`, { headers: { cookie: `session=${token}` } });
  return { request, params, context: {} as never };
}

/** What a loader gives to this person, and the SQL statements that it took. */
async function load<T>(loader: (args: never) => Promise<T>, args: Awaited<ReturnType<typeof as>>) {
  const context = { id: "test", statements: 0 };
  const page = await requestContext.run(context, () => loader(args as never));
  return { page, statements: context.statements };
}

const offerFor = async (to: CreatorActor & { accountIds: string[] }) =>
  offerTo(await applicationTo(undefined, { creator: to }));

beforeAll(async () => {
  creator = await creatorUser({ name: "Noor Haddad" });
  signing = (await dealIn("signing", await offerFor(creator))).number;
  live = (await dealIn("live_check", await offerFor(creator))).number;
  offer = await offerFor(creator);
});

describe("the creator's home", () => {
  it("puts deals and offers in one order, with what they net and where they lead", async () => {
    const { page } = await load(creatorHome, await as(creator, "/creator"));
    expect(page.turns.map(({ to, button }) => [to, button])).toEqual([
      [`/deals/${signing}/contract`, "Read and sign"],
      [`/creator/applications/${offer.applicationId}`, "Read the offer"],
    ]);
    expect(page.turns.map((turn) => turn.money?.amount)).toEqual([43_000n, 43_000n]);
    // The brand has to sign as well, but while the creator's own signature is due that is no wait.
    expect(page.waiting.map((row) => row.to)).toEqual([`/deals/${live}`]);
  });

  it("adds the money up by stage and asks for the payout set-up", async () => {
    const { page } = await load(creatorHome, await as(creator, "/creator"));
    expect(page.coming[0]).toMatchObject({ currency: "USD", total: 86_000n, secured: 43_000n });
    expect(page.coming[0]?.stages.map(({ stage, amount }) => [stage, amount])).toEqual([
      ["check", 43_000n],
      ["open", 43_000n],
    ]);
    expect(page.payee).toBe("none");
    await activePayee(creator.creatorId);
    expect((await load(creatorHome, await as(creator, "/creator"))).page.payee).toBe("active");
  });

  it("shows a newcomer where to begin, and no prompt for money that is not coming", async () => {
    const bare = await creatorUser({ platforms: [] });
    const { page } = await load(creatorHome, await as(bare, "/creator"));
    expect(page).toMatchObject({
      turns: [],
      waiting: [],
      coming: [],
      payee: "active",
      begun: false,
      measured: 0,
    });
  });
});

describe("the brand's home", () => {
  it("counts unanswered applications per brief, and a reviewer waits for the team instead", async () => {
    const brief = await publishedBrief({ title: "One jar, three dinners" });
    await applicationTo(brief);
    await applicationTo(brief);
    const { page } = await load(brandHome, await as(brief.brand, "/brand"));
    expect(page.turns.map((turn) => turn.title)).toEqual([
      "Answer 2 applications to “One jar, three dinners”",
    ]);
    expect(page.turns[0]?.to).toBe(`/brand/briefs/${brief.briefId}/applications`);
    const reviewer = await brandUser("reviewer", brief.brand.brandId);
    const seen = await load(brandHome, await as(reviewer, "/brand"));
    expect(seen.page.turns).toEqual([]);
    expect(seen.page.waiting[0]?.who).toBe("Your team");
    expect(seen.page.money).toBeNull();
  });

  it("shows what is held, what creators have to answer, and nothing of another brand", async () => {
    const deal = await dealIn("in_review");
    const { page } = await load(brandHome, await as(deal.brand, "/brand"));
    expect(page.money).toEqual([{ currency: "USD", held: 47_300n, released: 0n, refunded: 0n, due: 0n }]);
    expect(page.turns.map((turn) => turn.button)).toEqual(["Review the draft"]);
    const fresh = await load(brandHome, await as(await brandUser(), "/brand"));
    expect(fresh.page).toMatchObject({ turns: [], waiting: [], deals: [], money: [], briefs: 0 });
    const asked = await load(brandHome, await as(offer.brief.brand, "/brand"));
    expect(asked.page.waiting.map((row) => row.does)).toEqual([
      expect.stringContaining("answers your offer"),
    ]);
  });
});

describe("who may open them", () => {
  const opened = async (loader: (args: never) => Promise<unknown>, args: Awaited<ReturnType<typeof as>>) =>
    load(loader, args).then(
      () => 200,
      (thrown: unknown) =>
        thrown instanceof Response ? thrown.status : (thrown as { init: { status: number } }).init.status,
    );

  it("sends a visitor to sign in and hides one side's pages from the other", async () => {
    const visitor = { request: new Request("http://localhost:3000/brand"), params: {}, context: {} as never };
    for (const loader of [brandHome, creatorHome, creatorMoneyPage, brandDesk])
      expect(await opened(loader, visitor)).toBe(302);
    expect(await opened(brandHome, await as(creator, "/brand"))).toBe(404);
    expect(await opened(creatorHome, await as(offer.brief.brand, "/creator"))).toBe(404);
    const desk = { briefId: offer.brief.briefId };
    expect(await opened(brandDesk, await as(await brandUser(), "/", desk))).toBe(404);
    expect(await opened(brandDesk, await as(offer.brief.brand, "/", desk))).toBe(200);
    const apply = { slug: offer.brief.slug };
    expect(await opened(applyPage, await as(offer.brief.brand, "/", apply))).toBe(404);
  });

  it("leads the address in messages to the money page", async () => {
    const { page } = await load(payouts, await as(creator, "/creator/payouts?setup=expired"));
    expect(page.headers.get("location")).toBe("/creator/money?setup=expired");
  });

  it("tells somebody unverified before they write a pitch", async () => {
    const brief = await publishedBrief();
    const unverified = await creatorUser({ emailVerified: false });
    const params = { slug: brief.slug };
    expect((await load(applyPage, await as(unverified, "/", params))).page.obstacle).toBe("not_verified");
    expect((await load(applyPage, await as(await creatorUser(), "/", params))).page.obstacle).toBeNull();
    const far = await creatorUser({ platforms: ["youtube"] });
    expect((await load(applyPage, await as(far, "/", params))).page.obstacle).toBe("not_eligible");
    expect((await load(applyPage, await as(creator, "/", { slug: offer.brief.slug }))).page.obstacle).toBe(
      "applied",
    );
    await db.brief.update({ where: { id: brief.briefId }, data: { state: "paused" } });
    expect((await load(applyPage, await as(await creatorUser(), "/", params))).page.obstacle).toBe("closed");
  });
});

describe("what a page costs", () => {
  // The root adds one statement, and a second one of the session every five minutes.
  it.each([
    ["home of a creator", creatorHome, () => as(creator, "/creator")],
    ["money", creatorMoneyPage, () => as(creator, "/creator/money")],
    ["home of a brand", brandHome, () => as(offer.brief.brand, "/brand")],
    [
      "desk",
      brandDesk,
      () =>
        as(offer.brief.brand, `/?tab=offered&open=${offer.applicationId}`, { briefId: offer.brief.briefId }),
    ],
    ["application form", applyPage, () => as(creator, "/", { slug: offer.brief.slug })],
    // With the two of the root that makes ten.
  ] as const)("at most 9 statements for the %s", async (_name, loader, args) => {
    const { statements } = await load(loader as (args: never) => Promise<unknown>, await args());
    expect(statements).toBeGreaterThan(0);
    expect(statements).toBeLessThanOrEqual(9);
  });
});
