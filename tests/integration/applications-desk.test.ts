// The desk's filters, orders, pages, board and comparison, and deciding several at once.
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { addNote } from "#app/domain/application/add-note.server.ts";
import { deskFiltersOf } from "#app/domain/application/desk-filters.ts";
import { applicationsDesk, comparison } from "#app/domain/application/desk.server.ts";
import { withdraw } from "#app/domain/application/withdraw.server.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { decideSeveral } from "#app/routes/brand/bulk.server.ts";
import {
  applicationTo,
  brandUser,
  creatorUser,
  must,
  publishedBrief,
  type TestApplication,
  type TestBrief,
} from "#tests/support/factories.ts";

let brief: TestBrief;
let all: TestApplication[];

const desk = async (query = "", from: string | null = null) => {
  const found = await applicationsDesk(
    brief.brand,
    brief.briefId,
    deskFiltersOf(new URLSearchParams(query)),
    readCursor(from),
  );
  if (!found) throw new Error("it is the brand's own brief");
  return found;
};
const idsOf = async (query: string) => (await desk(query)).rows.map(({ id }) => id);

function form(intent: string, ids: string[], more: Record<string, string> = {}): FormData {
  const body = new FormData();
  body.set("intent", intent);
  for (const id of ids) body.append("ids", id);
  for (const [name, value] of Object.entries(more)) body.set(name, value);
  return body;
}
const request = new Request("http://localhost/", { method: "POST" });
const send = (body: FormData, actor = brief.brand) => decideSeveral(actor, request, body);
async function bulk(...args: Parameters<typeof send>) {
  const outcome = await send(...args);
  if ("refused" in outcome) throw new Error("The form was refused");
  return outcome;
}

beforeAll(async () => {
  brief = await publishedBrief({ eligibility: { platforms: [] } as never });
  all = [];
  for (const share of [80, 40, 10, 60])
    all.push(
      await applicationTo(brief, {
        creator: await creatorUser({
          name: `Share ${share}`,
          numbers: {
            audienceCountries: { US: share, elsewhere: 100 - share },
            followers: share === 60 ? 150_000 : 32_400,
          },
        }),
      }),
    );
  must(await addNote(brief.brand, all[1]?.applicationId ?? "", "Ask about the dates."));
});

describe("filters and orders", () => {
  it("sort by fit, best first", async () => {
    const scores = (await desk("sort=fit")).rows.map(({ fit }) => fit?.score ?? -1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBeGreaterThan(1);
  });

  it("find by tier, platform, price, notes and signals", async () => {
    const id = (at: number) => all[at]?.applicationId ?? "";
    expect(await idsOf("tier=mid")).toEqual([id(3)]);
    expect(await idsOf("platform=tiktok")).toEqual([]);
    expect(await idsOf("platform=instagram")).toHaveLength(4);
    expect(await idsOf("max=429")).toEqual([]);
    expect(await idsOf("max=430")).toHaveLength(4);
    expect(await idsOf("noted=1")).toEqual([id(1)]);
    expect(await idsOf("flags=with")).toEqual([]);
    expect(await idsOf("flags=without")).toHaveLength(4);
    const byWord = [await idsOf("fit=strong"), await idsOf("fit=fair"), await idsOf("fit=weak")];
    expect(byWord.flat().sort()).toEqual(all.map(({ applicationId }) => applicationId).sort());
  });

  it.each(["due", "newest", "fit", "price"])(
    "page by key in the order of %s, there and back",
    async (sort) => {
      const extra = await publishedBrief();
      for (let at = 0; at < 22; at += 1) await applicationTo(extra);
      const read = async (from: string | null) =>
        applicationsDesk(
          extra.brand,
          extra.briefId,
          deskFiltersOf(new URLSearchParams({ sort })),
          readCursor(from),
        );
      const first = await read(null);
      const second = await read(first?.next ?? null);
      expect([first?.rows.length, second?.rows.length, second?.next]).toEqual([20, 2, null]);
      expect(new Set([...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ id }) => id)).size).toBe(22);
      const back = await read(second?.previous ?? null);
      expect(back?.rows.map(({ id }) => id)).toEqual(first?.rows.map(({ id }) => id));
    },
  );
});

describe("the board and the comparison", () => {
  it("show each application in the column of its stage", async () => {
    const { board } = await desk("view=board&sort=fit");
    expect(board?.answer.map(({ id }) => id)).toEqual(await idsOf("sort=fit"));
    expect(board?.closed).toEqual([]);
  });

  it("stand in the order they were ticked, and only for the brand's own brief", async () => {
    const ids = [all[2]?.applicationId ?? "", all[0]?.applicationId ?? ""];
    expect((await comparison(brief.brand, brief.briefId, ids))?.rows.map(({ id }) => id)).toEqual(ids);
    const foreign = (await applicationTo()).applicationId;
    expect((await comparison(brief.brand, brief.briefId, [foreign, "no-id"]))?.rows).toEqual([]);
    expect(await comparison(await brandUser(), brief.briefId, ids)).toBeNull();
  });
});

describe("several at once", () => {
  it("needs ticks, a reason, and a role that may answer", async () => {
    const ids = [all[0]?.applicationId ?? ""];
    expect(await send(form("bulk_shortlist", []))).toMatchObject({
      status: 422,
      refused: { error: { ids: ["Tick the applications first."] } },
    });
    expect(await send(form("bulk_decline", ids, { note: "Typed already." }))).toMatchObject({
      status: 422,
      refused: { error: { code: [expect.any(String)] }, initialValue: { note: "Typed already." } },
    });
    const reviewer = await brandUser("reviewer", brief.brand.brandId);
    expect((await bulk(form("bulk_shortlist", ids), reviewer)).not[0]?.why).toContain("role");
    expect((await bulk(form("bulk_shortlist", ids), await brandUser())).not[0]?.why).toContain(
      "could not find",
    );
  });

  it("decides those it can and says which not and why; twice is once", async () => {
    const [first, second, third] = all.map(({ applicationId }) => applicationId);
    must(await withdraw(all[1]?.creator ?? (await creatorUser()), second ?? ""));
    const body = () => form("bulk_shortlist", [first ?? "", second ?? "", third ?? ""]);
    const outcome = await bulk(body());
    expect(outcome.done.map(({ id }) => id)).toEqual([first, third]);
    expect(outcome.not).toMatchObject([{ id: second, name: "Share 40" }]);
    expect(outcome.not[0]?.why).toContain("not possible any more");
    expect((await bulk(body())).done).toHaveLength(2);
  });

  it("declines with a reason that each creator reads", async () => {
    const ids = [all[0]?.applicationId ?? "", all[2]?.applicationId ?? ""];
    const outcome = await bulk(
      form("bulk_decline", ids, { code: "style", note: "We look for street food." }),
    );
    expect(outcome).toMatchObject({ status: 200, not: [] });
    const rows = await db.application.findMany({ where: { id: { in: ids } } });
    expect(rows.map(({ state, declineCode }) => [state, declineCode])).toEqual([
      ["declined", "style"],
      ["declined", "style"],
    ]);
  });
});
