// What no browser of ours sends: numbers that no column holds, files for somebody else's deal, one post twice.
import { readdir } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { browseBriefs } from "#app/domain/brief/browse.server.ts";
import { readFilters } from "#app/domain/brief/browse-filters.ts";
import { brandBriefs } from "#app/domain/brief/own-briefs.server.ts";
import { submitLive } from "#app/domain/content/submit-live.server.ts";
import { dealRoom, dealsPage } from "#app/domain/deal/queries.server.ts";
import { moderationQueue } from "#app/domain/moderation/queries.server.ts";
import { openFunding } from "#app/domain/payout/open-funding.server.ts";
import { creatorPayouts } from "#app/domain/payout/payout-rows.server.ts";
import { newestFunding } from "#app/domain/payout/queries.server.ts";
import { env } from "#app/env.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { receiveDraft } from "#app/routes/deals/receive-draft.server.ts";
import { roomForm } from "#app/routes/deals/room-forms.ts";
import { brandUser, creatorUser, dealIn, publishedBrief, type TestDeal } from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

afterEach(expectSoundLedger);
const idOf = (deal: TestDeal) => deal.deliverableIds[0] ?? "";

describe("an address that somebody made up finds nothing and breaks nothing", () => {
  it.each([99_999_999_999, 2_147_483_648, 0, -1, 1.5, Number.NaN, Infinity])("deal %d", async (number) => {
    const brand = await brandUser();
    expect(await dealRoom(brand, number)).toBeNull();
    expect(await newestFunding(brand, number)).toBeNull();
    expect(await openFunding(brand, { deal: number })).toEqual({ ok: false, code: "not_found" });
    expect((await dealsPage(brand, number)).rows).toEqual([]);
  });

  it.each(["tomorrow", "2026-99-99T00:00:00.000Z", "1e400", "'; drop table brief"])(
    "a page after %j is the first page",
    async (key) => {
      const { brand, briefId } = await publishedBrief();
      const cursor = { to: "next", key, id: briefId } as const;
      for (const sort of ["newest", "closing", "pay"]) {
        const filters = readFilters(new URLSearchParams({ sort }));
        const [odd, first] = [await browseBriefs(filters, cursor), await browseBriefs(filters, null)];
        expect(odd.page.rows.map((row) => row.slug)).toEqual(first.page.rows.map((row) => row.slug));
      }
      expect((await brandBriefs(brand, cursor)).page.rows).toHaveLength(1);
      expect((await moderationQueue(cursor)).page.rows).toEqual([]);
      const id = "-".repeat(36);
      expect((await creatorPayouts(await creatorUser(), `2026-01-01T00:00:00Z_${id}`)).rows).toEqual([]);
    },
  );

  it("a draft version that no column holds is a mistake in the form", () => {
    const form = { intent: "approve", deliverableId: "0199f0aa-0000-7000-8000-000000000001" };
    expect(roomForm.safeParse({ ...form, version: "1" }).success).toBe(true);
    expect(roomForm.safeParse({ ...form, version: "99999999999" }).success).toBe(false);
  });

  it("the character zero, which PostgreSQL cannot store, does not reach it", async () => {
    const body = new URLSearchParams({ pitch: "One\0 pan" });
    const form = await readForm(new Request("http://localhost/x", { method: "POST", body }));
    expect(form.get("pitch")).toBe("One pan");
  });
});

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
/** A draft's form; `read` tells whether anybody has begun to read it. */
function upload(caption: string) {
  const form = new FormData();
  form.set("caption", caption);
  form.set("files", new File([PNG], "pan.png", { type: "image/png" }));
  const request = new Request("http://localhost/upload", { method: "POST", body: form });
  return { request, read: () => request.bodyUsed };
}
async function storedFiles(): Promise<string[]> {
  const all = await readdir(path.join(env.DATA_DIR, "files"), { recursive: true }).catch(() => []);
  return all.filter((name) => name.endsWith(".png"));
}

describe("the files of a draft", () => {
  it("are not even received for somebody else's deal, for none, or when it is not their turn", async () => {
    const deal = await dealIn("active");
    const attempts: [TestDeal["creator"], string, number][] = [
      [await creatorUser(), idOf(deal), 404],
      [deal.creator, "not-an-id", 404],
      [(await dealIn("funding")).creator, idOf(deal), 404],
      await dealIn("funding").then((early) => [early.creator, idOf(early), 409] as const),
      await dealIn("live_due").then((late) => [late.creator, idOf(late), 409] as const),
    ].map(([creator, id, status]) => [creator, id, status] as [TestDeal["creator"], string, number]);
    for (const [creator, id, status] of attempts) {
      const { request, read } = upload("Ad. One pan");
      expect(await receiveDraft(request, creator, id)).toMatchObject({ ok: false, status });
      expect(read()).toBe(false);
    }
    expect(await storedFiles()).toEqual([]);
  });

  it("are gone after a refusal and after a failure, and stay after a success", async () => {
    const deal = await dealIn("active");
    const refused = await receiveDraft(upload("Just dinner").request, deal.creator, idOf(deal));
    expect(refused).toMatchObject({ ok: false, status: 422 });
    expect(await storedFiles()).toEqual([]);

    await db.$executeRaw`alter table draft_file add constraint out_of_luck check (false) not valid`;
    const failing = receiveDraft(upload("Ad. One pan").request, deal.creator, idOf(deal));
    await expect(failing).rejects.toThrow();
    expect(await storedFiles()).toEqual([]);
    expect(await db.storedFile.count({ where: { dealId: deal.dealId, purpose: "draft" } })).toBe(0);
    await db.$executeRaw`alter table draft_file drop constraint out_of_luck`;

    const sent = await receiveDraft(upload("Ad. One\0 pan").request, deal.creator, idOf(deal));
    expect(sent).toEqual({ ok: true, version: 1 });
    expect(await storedFiles()).toHaveLength(1);
    expect(await db.draft.findFirstOrThrow({ where: { deliverableId: idOf(deal) } })).toMatchObject({
      caption: "Ad. One pan",
    });
  });
});

describe("a body that is no form", () => {
  const sent = (headers: Record<string, string>, body?: string) =>
    readForm(new Request("http://localhost/x", { method: "POST", headers, ...(body ? { body } : {}) }));

  it("is refused in words, and no body at all is an empty form", async () => {
    expect([...(await sent({})).keys()]).toEqual([]);
    for (const type of ["application/json", "text/plain", "multipart/mixed; boundary=x"])
      await expect(sent({ "content-type": type }, "{}")).rejects.toMatchObject({
        ...{ data: { code: "not_a_form" }, init: { status: 415 } },
      });
  });
});

describe("one post", () => {
  it("does not earn twice under another handle, though the platform leads both to it", async () => {
    const [first, second] = [await dealIn("live_due"), await dealIn("live_due")];
    const story = (handle: string, number: string) => `https://instagram.com/stories/${handle}/${number}`;
    expect(
      await submitLive(first.creator, { deliverableId: idOf(first), url: story("noor", "3141592653") }),
    ).toMatchObject({ ok: true });
    const again = (url: string) => submitLive(second.creator, { deliverableId: idOf(second), url });
    expect(await again(story("Noor", "3141592653"))).toEqual({ ok: false, code: "url_used" });
    expect(await again(story("somebody.else", "3141592653"))).toEqual({ ok: false, code: "url_used" });
    expect(await again(story("noor", "33141592653"))).toMatchObject({ ok: true });
  });
});
