import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import type { NewcomerActor, Side } from "#app/domain/access/actor.ts";
import { addSocialAccount } from "#app/domain/account/add-social-account.server.ts";
import { createBrand } from "#app/domain/account/create-brand.server.ts";
import { createCreator } from "#app/domain/account/create-creator.server.ts";
import { editBrand } from "#app/domain/account/edit-brand.server.ts";
import { editCreator } from "#app/domain/account/edit-creator.server.ts";
import { ownAccount, ownBrand, ownCreator } from "#app/domain/account/queries.server.ts";
import { recordStats } from "#app/domain/account/record-stats.server.ts";
import { removeSocialAccount } from "#app/domain/account/remove-social-account.server.ts";
import type { SnapshotNumbers } from "#app/domain/account/stats.ts";
import { advanceClock } from "#tests/support/account-fixtures.ts";
import { brandOwner, memberOf, must, newCreator } from "#tests/support/brief-fixtures.ts";

async function newcomer(joining: Side): Promise<NewcomerActor> {
  const email = `${randomUUID()}@example.com`;
  const person = { email, name: "Ada Byron", kind: joining, passwordHash: "-", createdAt: new Date() };
  const { id } = await db.user.create({ data: { ...person, emailVerifiedAt: new Date() } });
  return {
    kind: "newcomer",
    joining,
    userId: id,
    name: "Ada Byron",
    email,
    emailVerified: true,
    timeZone: "UTC",
    locale: "en-US",
  };
}

const brand = {
  name: "Otter & Oak",
  website: "https://otter.example",
  country: "GB",
  background: "We make toys from oak.",
  values: "",
};
const creator = {
  displayName: "Imani Okafor",
  country: "US",
  languages: ["en" as const],
  niches: ["food" as const],
  bio: "",
};
const numbers: SnapshotNumbers = {
  followers: 24_800,
  avgLikes: 900,
  avgComments: 68,
  avgViews: 12_000,
  reach: 10_000,
  impressions: 15_000,
  engagementDenominator: "followers",
  audienceCountries: { US: 58, elsewhere: 42 },
  audienceAges: {},
  audienceGenders: { women: 70, men: 30 },
};

describe("a brand", () => {
  it("is made once by a form sent twice, with an owner", async () => {
    const actor = await newcomer("brand");
    const results = await Promise.all([createBrand(actor, brand), createBrand(actor, brand)]);
    const ids = results.map((one) => must(one).brandId);
    expect(ids[0]).toBe(ids[1]);
    const members = await db.brandMember.findMany({ where: { brandId: ids[0] ?? "" } });
    expect(members).toMatchObject([{ userId: actor.userId, role: "owner" }]);
  });

  it("gets an address of its own when the name is taken", async () => {
    const slugs: string[] = [];
    for (let twice = 0; twice < 2; twice += 1) {
      const { brandId } = must(
        await createBrand(await newcomer("brand"), { ...brand, name: "Twin Peaks Tea" }),
      );
      slugs.push((await db.brand.findUniqueOrThrow({ where: { id: brandId } })).slug);
    }
    expect(slugs[0]).toBe("twin-peaks-tea");
    expect(slugs[1]).toMatch(/^twin-peaks-tea-[a-z2-9]{6}$/);
  });

  it("is not made by a creator or before the address is verified", async () => {
    expect(await createBrand(await newcomer("creator"), brand)).toEqual({ ok: false, code: "not_allowed" });
    const unverified = { ...(await newcomer("brand")), emailVerified: false };
    expect(await createBrand(unverified, brand)).toEqual({ ok: false, code: "not_verified" });
  });

  it("is edited by its owner only, and only itself", async () => {
    const [owner, other] = await Promise.all([brandOwner("First"), brandOwner("Second")]);
    const settings = { ...brand, name: "Renamed", mailingAddress: "1 Oak Street" };
    expect(await editBrand(await memberOf(owner.brandId, "manager"), settings)).toEqual({
      ok: false,
      code: "not_allowed",
    });
    must(await editBrand(owner, settings));
    expect(await ownBrand(owner)).toMatchObject({ name: "Renamed", mailingAddress: "1 Oak Street" });
    expect((await ownBrand(other)).name).toBe("Second");
  });
});

describe("a creator", () => {
  it("is made once by a form sent twice", async () => {
    const actor = await newcomer("creator");
    const profile = { ...creator, handle: "imani.onepan" };
    const results = await Promise.all([createCreator(actor, profile), createCreator(actor, profile)]);
    expect(new Set(results.map((one) => must(one).creatorId)).size).toBe(1);
  });

  it("has a handle that nobody else has, also after a change", async () => {
    const handle = `taken${randomUUID().slice(0, 6)}`;
    await newCreator(handle);
    expect(await createCreator(await newcomer("creator"), { ...creator, handle })).toEqual({
      ok: false,
      code: "handle_taken",
    });
    const actor = await newCreator();
    const settings = { ...creator, handle, mailingAddress: "" };
    expect(await editCreator(actor, settings)).toEqual({ ok: false, code: "handle_taken" });
    must(await editCreator(actor, { ...settings, handle: actor.handle, bio: "I cook." }));
    expect(await ownCreator(actor)).toMatchObject({ handle: actor.handle, bio: "I cook." });
  });
});

describe("social accounts", () => {
  it("are added once, removed, and come back with their history", async () => {
    const actor = await newCreator();
    const input = { platform: "instagram", handle: "imani" } as const;
    const { accountId } = must(await addSocialAccount(actor, input));
    expect(await addSocialAccount(actor, input)).toEqual({ ok: false, code: "account_exists" });
    must(await recordStats(actor, accountId, numbers));
    for (let twice = 0; twice < 2; twice += 1) must(await removeSocialAccount(actor, accountId));
    expect((await ownCreator(actor)).accounts).toEqual([]);
    expect(await recordStats(actor, accountId, numbers)).toEqual({ ok: false, code: "not_found" });
    expect(must(await addSocialAccount(actor, input)).accountId).toBe(accountId);
    const [account] = (await ownCreator(actor)).accounts;
    expect(account).toMatchObject({
      url: "https://www.instagram.com/imani/",
      latest: { engagementBps: 390 },
    });
  });

  it("belong to their creator", async () => {
    const [actor, other] = await Promise.all([newCreator(), newCreator()]);
    const { accountId } = must(await addSocialAccount(actor, { platform: "tiktok", handle: "imani" }));
    expect(await recordStats(other, accountId, numbers)).toEqual({ ok: false, code: "not_found" });
    expect(await removeSocialAccount(other, accountId)).toEqual({ ok: false, code: "not_found" });
    expect(await ownAccount(other, accountId)).toBeNull();
  });

  it("keep every snapshot; the same form twice is one", async () => {
    const actor = await newCreator();
    const { accountId } = must(await addSocialAccount(actor, { platform: "tiktok", handle: "imani" }));
    const twice = [
      await recordStats(actor, accountId, numbers),
      await recordStats(actor, accountId, numbers),
    ];
    expect(new Set(twice.map((one) => must(one).snapshotId)).size).toBe(1);
    await advanceClock(5);
    must(await recordStats(actor, accountId, numbers));
    must(await recordStats(actor, accountId, { ...numbers, followers: 25_000 }));
    const account = await ownAccount(actor, accountId);
    expect(account?.snapshots.map((one) => one.followers)).toEqual([25_000, 24_800, 24_800]);
    expect(account?.snapshots[0]).toMatchObject({ provenance: "self_reported", engagementBps: 387 });
  });

  it("refuse numbers that cannot be true", async () => {
    const actor = await newCreator();
    const { accountId } = must(await addSocialAccount(actor, { platform: "tiktok", handle: "imani" }));
    const refused = await recordStats(actor, accountId, { ...numbers, audienceGenders: { women: 70 } });
    expect(refused).toMatchObject({ ok: false, code: "stats_invalid" });
    expect(refused).toHaveProperty("detail.problem", expect.stringContaining("70"));
  });
});
