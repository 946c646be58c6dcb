import { createHash, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { remindOfStaleNumbers } from "#app/domain/account/remind-of-stale.server.ts";
import { recordStats } from "#app/domain/account/record-stats.server.ts";
import {
  addEvidence,
  addIdentityFile,
  readableCreatorFile,
  removeCreatorFile,
} from "#app/domain/media-kit/creator-files.server.ts";
import type { StoredUpload } from "#app/domain/media-kit/kept-file.server.ts";
import type { PortfolioInput } from "#app/domain/media-kit/kit-forms.ts";
import { moveInKit } from "#app/domain/media-kit/order.server.ts";
import { creatorPage, ownKit } from "#app/domain/media-kit/queries.server.ts";
import { removePortfolioItem, savePortfolioItem } from "#app/domain/media-kit/save-portfolio-item.server.ts";
import { removeRate, saveRate } from "#app/domain/media-kit/save-rate.server.ts";
import { setPage } from "#app/domain/media-kit/set-page.server.ts";
import { confirmImport } from "#app/domain/platform-export/confirm-import.server.ts";
import { ownImport, removeOldImports } from "#app/domain/platform-export/queries.server.ts";
import { startImport } from "#app/domain/platform-export/start-import.server.ts";
import {
  adminUser,
  brandUser,
  creatorUser,
  HOURS,
  moveClock,
  must,
  NUMBERS,
} from "#tests/support/factories.ts";

const DAYS = 24 * HOURS;
const visitor: Actor = { kind: "visitor", timeZone: "UTC", locale: "en-US" };

const upload = (): StoredUpload => {
  const storageKey = `evidence/${randomUUID()}.png`;
  const sha256 = createHash("sha256").update(storageKey).digest("hex");
  return { storageKey, name: "a.png", mime: "image/png", size: 100, sha256 };
};
const work = (differs: Partial<PortfolioInput> = {}): PortfolioInput => ({
  ...{ id: randomUUID(), title: "Noodles", brandName: "Pepperjar", sponsored: true, category: "food" },
  ...{ platform: "instagram", publishedOn: "2026-01-04", removeImage: false },
  ...differs,
});

describe("a creator's page", () => {
  it("is for brands only until the creator opens it", async () => {
    const [creator, other] = [await creatorUser(), await creatorUser()];
    const seen = async (actor: Actor) => (await creatorPage(creator.handle, actor)) !== null;
    const people = [visitor, other, await brandUser(), await adminUser("finance"), creator];
    expect(await Promise.all(people.map(seen))).toEqual([false, false, true, true, true]);
    must(await setPage(creator, { visibility: "public", indexable: true }));
    expect(await Promise.all(people.map(seen))).toEqual([true, true, true, true, true]);
    expect((await creatorPage(creator.handle, visitor))?.indexable).toBe(true);
    must(await setPage(creator, { visibility: "brands", indexable: true }));
    expect((await creatorPage(creator.handle, creator))?.indexable).toBe(false);
  });

  it("says of every number where it comes from, and when it is stale", async () => {
    const creator = await creatorUser();
    const page = await creatorPage(creator.handle, creator);
    expect(page?.accounts[0]).toMatchObject({ stale: false, stats: { followers: 32_400 } });
    expect(page?.accounts[0]?.stats?.provenance.reach).toBe("self_reported");
    await moveClock(61 * DAYS);
    expect((await creatorPage(creator.handle, creator))?.accounts[0]?.stale).toBe(true);
  });
});

describe("past work and prices", () => {
  it("are added once, changed, moved and removed, by their creator only", async () => {
    const [creator, other] = [await creatorUser(), await creatorUser()];
    const [first, second] = [work(), work({ title: "Toast" })];
    for (const item of [first, first, second]) must(await savePortfolioItem(creator, item, null));
    const titles = async () => (await ownKit(creator)).portfolio.map(({ title }) => title);
    expect(await titles()).toEqual(["Toast", "Noodles"]);
    expect(await savePortfolioItem(other, first, null)).toMatchObject({ code: "not_found" });
    expect(await moveInKit(other, "portfolio_item", first.id, "up")).toMatchObject({ code: "not_found" });
    must(await removePortfolioItem(other, first.id));
    must(await moveInKit(creator, "portfolio_item", first.id, "up"));
    must(await moveInKit(creator, "portfolio_item", first.id, "up"));
    expect(await titles()).toEqual(["Noodles", "Toast"]);
    must(await removePortfolioItem(creator, first.id));
    expect(await titles()).toEqual(["Toast"]);
    const price = { platform: "instagram", format: "reel", currency: "USD" } as const;
    for (const amount of ["250.00", "300.00"]) must(await saveRate(creator, { ...price, amount }));
    const { rates } = await ownKit(creator);
    expect(rates.map(({ amount }) => amount)).toEqual([30_000n]);
    must(await removeRate(other, rates[0]?.id ?? ""));
    expect((await ownKit(creator)).rates).toHaveLength(1);
  });

  it("lose a picture's bytes with the picture", async () => {
    const creator = await creatorUser();
    const item = work();
    const [old, next] = [upload(), upload()];
    must(await savePortfolioItem(creator, item, old));
    must(await savePortfolioItem(creator, item, next));
    must(await savePortfolioItem(creator, item, null));
    const kept = await db.creatorFile.findMany({ where: { creatorId: creator.creatorId } });
    expect(kept.map(({ storageKey }) => storageKey)).toEqual([next.storageKey]);
    const jobs = await db.$queryRaw<{ data: unknown }[]>`
      select data from pgboss.job where name = 'file.remove' and data->>'storageKey' = ${old.storageKey}`;
    expect(jobs).toHaveLength(1);
  });
});

describe("private files", () => {
  it("are read by their creator and the staff who vet, never by another creator or a brand", async () => {
    const creator = await creatorUser();
    const snapshot = await db.statSnapshot.findFirstOrThrow({
      where: { accountId: creator.accountIds[0] ?? "" },
    });
    const evidence = must(await addEvidence(creator, snapshot.id, upload()));
    const identity = must(await addIdentityFile(creator, upload()));
    must(await setPage(creator, { visibility: "public", indexable: true }));
    const people = [
      ...[creator, await adminUser("moderator"), await adminUser("superadmin")],
      ...[visitor, await creatorUser(), await brandUser(), await adminUser("finance")],
    ];
    for (const { fileId } of [evidence, identity]) {
      const seen = await Promise.all(
        people.map(async (actor) => (await readableCreatorFile(actor, fileId)) !== null),
      );
      expect(seen).toEqual([true, true, true, false, false, false, false]);
    }
  });

  it("belong to one's own numbers, and can be taken back", async () => {
    const [creator, other] = [await creatorUser(), await creatorUser()];
    const where = { accountId: creator.accountIds[0] ?? "" };
    const snapshot = await db.statSnapshot.findFirstOrThrow({ where });
    expect(await addEvidence(other, snapshot.id, upload())).toMatchObject({ code: "not_found" });
    const file = upload();
    const { fileId } = must(await addEvidence(creator, snapshot.id, file));
    expect(await addEvidence(creator, snapshot.id, file)).toMatchObject({ code: "file_known" });
    expect((await db.statSnapshot.findFirstOrThrow({ where })).provenance).toBe("screenshot");
    expect(await removeCreatorFile(other, fileId)).toMatchObject({ code: "not_found" });
    must(await removeCreatorFile(creator, fileId));
    expect((await db.statSnapshot.findFirstOrThrow({ where })).provenance).toBe("self_reported");
    // How the numbers are known may change, the numbers may not.
    await expect(db.statSnapshot.updateMany({ where, data: { followers: 1 } })).rejects.toThrow();
    expect((await db.statSnapshot.findFirstOrThrow({ where })).followers).toBe(NUMBERS.followers);
  });
});

describe("an import", () => {
  const rows = (day: string) => [
    ["Date", "Followers"],
    ["2026-01-04", "30000"],
    [day, "33000"],
  ];

  it("records nothing before it is confirmed, and once after", async () => {
    const creator = await creatorUser();
    const [accountId = ""] = creator.accountIds;
    await moveClock(2 * DAYS);
    const [{ now }] = await db.$queryRaw<[{ now: Date }]>`select app_now() as now`;
    const file = { fileName: "f.csv", rows: rows(now.toISOString().slice(0, 10)), posts: null };
    const { importId } = must(await startImport(creator, accountId, file));
    expect(await db.statSnapshot.count({ where: { accountId } })).toBe(1);
    const other = await creatorUser();
    expect(await startImport(other, accountId, file)).toMatchObject({ code: "not_found" });
    expect(await confirmImport(other, importId)).toMatchObject({ code: "not_found" });
    expect(await ownImport(other, importId)).toBeNull();
    for (let twice = 0; twice < 2; twice += 1) must(await confirmImport(creator, importId));
    const snapshots = await db.statSnapshot.findMany({ where: { accountId }, orderBy: { takenAt: "desc" } });
    expect(snapshots).toHaveLength(2);
    expect(snapshots[0]).toMatchObject({
      ...{ followers: 33_000, avgLikes: NUMBERS.avgLikes, provenance: "imported", engagementBps: 353 },
      fieldProvenance: { avgLikes: "self_reported", engagementBps: "self_reported" },
    });
    expect(await db.followerPoint.count({ where: { accountId } })).toBe(2);
    await moveClock(8 * DAYS);
    expect(await removeOldImports()).toBeGreaterThanOrEqual(1);
  });

  it("of an older time adds days to the chart and leaves the numbers", async () => {
    const creator = await creatorUser();
    const [accountId = ""] = creator.accountIds;
    const file = { fileName: "f.csv", rows: rows("2026-01-05"), posts: null };
    must(await confirmImport(creator, must(await startImport(creator, accountId, file)).importId));
    expect(await db.statSnapshot.count({ where: { accountId } })).toBe(1);
    expect((await creatorPage(creator.handle, creator))?.accounts[0]?.followers).toHaveLength(3);
  });
});

it("stale numbers are reminded of once a month, until there are new ones", async () => {
  const creator = await creatorUser();
  const told = () => db.notification.count({ where: { userId: creator.userId, kind: "stats_stale" } });
  await moveClock(59 * DAYS);
  await remindOfStaleNumbers(500);
  expect(await told()).toBe(0);
  for (const [days, expected] of [
    [2, 1],
    [1, 1],
    [27, 1],
    [2, 2],
  ] as const) {
    await moveClock(days * DAYS);
    await remindOfStaleNumbers(500);
    expect(await told()).toBe(expected);
  }
  must(await recordStats(creator, creator.accountIds[0] ?? "", NUMBERS));
  await remindOfStaleNumbers(500);
  await moveClock(31 * DAYS);
  await remindOfStaleNumbers(500);
  expect(await told()).toBe(2);
});
