// The pages of a negotiation: both sides read the same numbers, and a counter-offer is written on a page of its own.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import type { SignedInActor } from "#app/domain/access/actor.ts";
import { openSession } from "#app/http/session.server.ts";
import { requestContext } from "#app/http/request-context.server.ts";
import { action as brandAnswer, loader as brandPage } from "#app/routes/brand/application.tsx";
import { loader as brandCounter } from "#app/routes/brand/counter.tsx";
import { loader as brandHome } from "#app/routes/brand/home.tsx";
import { action as creatorAnswer, loader as creatorPage } from "#app/routes/creator/application.tsx";
import { action as sendCounter, loader as creatorCounter } from "#app/routes/creator/counter.tsx";
import { loader as creatorHome } from "#app/routes/creator/home.tsx";
import {
  applicationTo,
  creatorUser,
  offerTo,
  publishedBrief,
  type TestOffer,
} from "#tests/support/factories.ts";
import { countered } from "#tests/support/factory-counter.ts";

let offer: TestOffer;
let counter: TestOffer;
beforeAll(async () => {
  offer = await offerTo(undefined);
  counter = await countered(await offerTo(await applicationTo(await publishedBrief())), { gross: 50_000n });
});

async function as(actor: SignedInActor, id: string, fields?: Record<string, string>) {
  const { token } = await openSession(actor.userId, { ip: "203.0.113.7", userAgent: "Test browser" });
  const body = fields && new URLSearchParams(fields);
  const request = new Request("http://localhost:3000/page", {
    ...(body ? { method: "POST", body } : {}),
    headers: { cookie: `session=${token}`, origin: "http://localhost:3000" },
  });
  return { request, params: { id }, context: {} as never };
}

/** What a route gives to this person; a thrown response comes back as it is. Counts its SQL statements. */
async function run<T>(route: (args: never) => Promise<T>, args: Awaited<ReturnType<typeof as>>) {
  const context = { id: "test", statements: 0 };
  const page = await requestContext.run(context, () => route(args as never));
  return { page, statements: context.statements };
}

/** A filled-in form for the offer's only line, with what differs. */
function filled({ offerId, brief }: TestOffer, differs: Record<string, string> = {}) {
  const line = `items.${brief.lines[0]?.briefDeliverableId ?? ""}`;
  return {
    ...{ offerId, [`${line}.price`]: "450.00", [`${line}.quantity`]: "1" },
    ...{ licenceMedia: "organic_social", licenceTerm: "90", message: "Two mornings." },
    ...Object.fromEntries(
      Object.entries(differs).map(([name, value]) => [name.replace("line", line), value]),
    ),
  };
}

describe("the pages of an application", () => {
  it("show both sides the same numbers and versions, and each its own acts", async () => {
    const { page: mine, statements } = await run(
      creatorPage,
      await as(counter.creator, counter.applicationId),
    );
    const { page: theirs, statements: more } = await run(
      brandPage,
      await as(counter.brief.brand, counter.applicationId),
    );
    expect(theirs.table?.offer).toEqual(mine.view.table?.offer);
    expect(theirs.table?.versions).toEqual(mine.view.table?.versions);
    expect(theirs.table?.versions.map((one) => [one.version, one.gross, one.net, one.cost])).toEqual([
      [2, 50_000n, 50_000n, 55_000n],
      [1, 43_000n, 43_000n, 47_300n],
    ]);
    expect(theirs.table?.versions[0]?.changes?.map((one) => [one.before, one.after])).toContainEqual([
      "$430.00",
      "$500.00",
    ]);
    expect(mine.view.table?.may).toEqual({ accept: false, decline: false, counter: false, extend: false });
    expect(theirs.table?.may).toEqual({ accept: true, decline: true, counter: true, extend: true });
    expect(Math.max(statements, more)).toBeLessThanOrEqual(10);
  });

  it("say whose turn it is on the homes of both", async () => {
    const { page: mine } = await run(creatorHome, await as(counter.creator, ""));
    expect(mine.turns).toEqual([]);
    expect(mine.waiting.map((row) => row.does)).toEqual([
      expect.stringMatching(/^answers your counter-offer/),
    ]);
    const { page: theirs } = await run(brandHome, await as(counter.brief.brand, ""));
    expect(theirs.turns.map((turn) => [turn.button, turn.money?.amount])).toEqual([
      ["Read and answer", 55_000n],
    ]);
  });

  it("take more time, once, and say why not again", async () => {
    const form = { intent: "extend", offerId: counter.offerId };
    const first = await run(brandAnswer, await as(counter.brief.brand, counter.applicationId, form));
    expect((first.page as Response).headers.get("location")).toContain("done=extended");
    const again = await run(brandAnswer, await as(counter.brief.brand, counter.applicationId, form));
    expect(again.page).toMatchObject({
      data: { refused: "There was more time for this offer once already." },
    });
    const own = await run(creatorAnswer, await as(counter.creator, counter.applicationId, form));
    expect(own.page).toMatchObject({ init: { status: 409 } });
  });
});

describe("the page of a counter-offer", () => {
  it("is for the side that must answer; the other reads why not", async () => {
    const { page } = await run(creatorCounter, await as(offer.creator, offer.applicationId));
    expect(page).toMatchObject({ data: { why: null, table: { countersLeft: 6 } } });
    const theirs = await run(brandCounter, await as(offer.brief.brand, offer.applicationId));
    expect(theirs.page).toMatchObject({ data: { table: null }, init: { status: 409 } });
  });

  it("does not exist for anybody else", async () => {
    const stranger = await creatorUser();
    const asked = run(creatorCounter, await as(stranger, offer.applicationId));
    await expect(asked).rejects.toMatchObject({ init: { status: 404 } });
    const sent = run(sendCounter, await as(stranger, offer.applicationId, filled(offer)));
    await expect(sent).rejects.toMatchObject({ init: { status: 404 } });
  });

  it.each([
    ["a price that is none", { "line.price": "lots" }, "line.price"],
    [
      "a window that ends first",
      { "line.publishFrom": "2027-02-02", "line.publishTo": "2027-01-01" },
      "line.publishTo",
    ],
    ["half an exclusivity", { exclusivityCategory: "crisp" }, "exclusivityDays"],
  ])("keeps what was typed and says beside the field: %s", async (_what, differs, field) => {
    const form = filled(offer, differs);
    const { page } = await run(sendCounter, await as(offer.creator, offer.applicationId, form));
    const line = `items.${offer.brief.lines[0]?.briefDeliverableId ?? ""}`;
    expect(page).toMatchObject({
      init: { status: 422 },
      data: { result: { error: { [field.replace("line", line)]: [expect.any(String)] } } },
    });
    expect(JSON.stringify(page)).toContain("Two mornings.");
    expect(await db.offer.count({ where: { applicationId: offer.applicationId } })).toBe(1);
  });

  it("sends the counter-offer, and the same form again leads to the same place", async () => {
    for (const _press of [1, 2]) {
      const { page } = await run(sendCounter, await as(offer.creator, offer.applicationId, filled(offer)));
      expect((page as Response).headers.get("location")).toBe(
        `/creator/applications/${offer.applicationId}?countered`,
      );
    }
    const rows = await db.offer.findMany({ where: { applicationId: offer.applicationId } });
    expect(rows.map((row) => [row.proposedBy, row.state]).sort()).toEqual([
      ["brand", "superseded"],
      ["creator", "open"],
    ]);
  });
});
