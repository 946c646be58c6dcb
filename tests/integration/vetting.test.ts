import { createHash, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { recordStats } from "#app/domain/account/record-stats.server.ts";
import { addEvidence, addIdentityFile } from "#app/domain/media-kit/creator-files.server.ts";
import type { StoredUpload } from "#app/domain/media-kit/kept-file.server.ts";
import { decideVetting } from "#app/domain/vetting/decide-vetting.server.ts";
import type { VettingDecisionInput } from "#app/domain/vetting/decision.ts";
import { decideOwnership, giveOwnershipCode, sayCodePlaced } from "#app/domain/vetting/ownership.server.ts";
import { ownVetting } from "#app/domain/vetting/queries.server.ts";
import { requestVetting } from "#app/domain/vetting/request-vetting.server.ts";
import { expireVettings, purgeIdentityFiles, remindOfVettings } from "#app/domain/vetting/sweep.server.ts";
import {
  adminUser,
  creatorUser,
  HOURS,
  moveClock,
  must,
  NUMBERS,
  type TestCreator,
} from "#tests/support/factories.ts";

const DAYS = 24 * HOURS;

const upload = (name = "a.png"): StoredUpload => {
  const storageKey = `evidence/${randomUUID()}.png`;
  const sha256 = createHash("sha256").update(storageKey).digest("hex");
  return { storageKey, name, mime: "image/png", size: 100, sha256 };
};
const decision = (differs: Partial<VettingDecisionInput> = {}): VettingDecisionInput => ({
  ...{ version: 1, decision: "vet", reason: "" },
  ...{
    identity: { ok: "yes", note: "" },
    ownership: { ok: "yes", note: "" },
    numbers: { ok: "yes", note: "" },
  },
  ...differs,
});
const kindsFor = async (userId: string) =>
  (await db.notification.findMany({ where: { userId }, orderBy: { createdAt: "asc" } })).map(
    (one) => one.kind,
  );

/** A creator who has given everything that vetting needs. */
async function ready(): Promise<TestCreator> {
  const creator = await creatorUser();
  const [accountId = ""] = creator.accountIds;
  const snapshot = await db.statSnapshot.findFirstOrThrow({ where: { accountId } });
  must(await addEvidence(creator, snapshot.id, upload()));
  must(await giveOwnershipCode(creator, accountId));
  must(await sayCodePlaced(creator, accountId));
  must(await addIdentityFile(creator, upload()));
  return creator;
}
async function requested() {
  const creator = await ready();
  return { creator, ...must(await requestVetting(creator, { note: "" })) };
}

describe("a request", () => {
  it("needs all three kinds of evidence, and names what is missing", async () => {
    const creator = await creatorUser();
    expect(await requestVetting(creator, { note: "" })).toMatchObject({
      ok: false,
      code: "vetting_incomplete",
    });
    expect((await ownVetting(creator)).missing.map((one) => one.check)).toEqual([
      "identity",
      "ownership",
      "numbers",
    ]);
  });

  it("is one, however often it is sent, and the staff are told once", async () => {
    const moderator = await adminUser("moderator");
    const creator = await ready();
    const twice = await Promise.all([
      requestVetting(creator, { note: "" }),
      requestVetting(creator, { note: "" }),
    ]);
    expect(new Set(twice.map((one) => must(one).vettingId)).size).toBe(1);
    const told = await db.notification.count({
      where: { userId: moderator.userId, kind: "vetting_waiting", href: { startsWith: "/admin/vetting/" } },
    });
    expect(told).toBe(1);
  });
});

describe("a decision", () => {
  it("gives the badge for a year, marks the numbers as reviewed and tells the creator", async () => {
    const { creator, vettingId } = await requested();
    must(await decideVetting(await adminUser("moderator"), vettingId, decision()));
    const row = await db.creator.findUniqueOrThrow({ where: { id: creator.creatorId } });
    expect((row.vettedUntil?.getTime() ?? 0) - (row.vettedAt?.getTime() ?? 0)).toBe(365 * DAYS);
    const snapshot = await db.statSnapshot.findFirstOrThrow({
      where: { accountId: creator.accountIds[0] ?? "" },
    });
    expect(snapshot.provenance).toBe("reviewed");
    expect(await kindsFor(creator.userId)).toEqual(["vetting_granted"]);
    const events = await db.auditEvent.findMany({ where: { stream: `vetting:${vettingId}` } });
    expect(events.map((event) => event.type)).toEqual(["vetting.requested", "vetting.decided"]);
    expect(await requestVetting(creator, { note: "" })).toMatchObject({ code: "vetting_too_soon" });
  });

  it("is made once: of two admins the second is refused", async () => {
    const { creator, vettingId } = await requested();
    const [one, two] = [await adminUser("moderator"), await adminUser("superadmin")];
    const more = decision({ decision: "ask_more", reason: "The screenshot is cut off." });
    const results = await Promise.all([
      decideVetting(one, vettingId, more),
      decideVetting(two, vettingId, more),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await kindsFor(creator.userId)).toEqual(["vetting_more_needed"]);
    expect(must(await requestVetting(creator, { note: "Here it is." })).vettingId).toBe(vettingId);
  });

  it("is for the staff who vet only", async () => {
    const { vettingId } = await requested();
    expect(await decideVetting(await adminUser("finance"), vettingId, decision())).toEqual({
      ...{ ok: false, code: "not_allowed" },
    });
    expect(await decideVetting(await adminUser("moderator"), randomUUID(), decision())).toMatchObject({
      code: "not_found",
    });
  });

  it("that refuses ends a badge, and the creator can ask again after 30 days", async () => {
    const { creator, vettingId } = await requested();
    await db.creator.update({
      where: { id: creator.creatorId },
      data: { vettedAt: new Date(), vettedUntil: new Date(Date.now() + 20 * DAYS) },
    });
    const no = decision({ decision: "refuse", reason: "The document names somebody else." });
    must(await decideVetting(await adminUser("moderator"), vettingId, no));
    expect((await ownVetting(creator)).creator.vettedUntil?.getTime()).toBeLessThan(Date.now() + DAYS);
    expect(await requestVetting(creator, { note: "" })).toMatchObject({ code: "vetting_too_soon" });
    await moveClock(30 * DAYS);
    expect((await requestVetting(creator, { note: "" })).ok).toBe(true);
  });
});

describe("the code in the bio", () => {
  it("is looked at by a person, once, and can be placed again when it was not there", async () => {
    const creator = await creatorUser();
    const [accountId = ""] = creator.accountIds;
    const moderator = await adminUser("moderator");
    const { code } = must(await giveOwnershipCode(creator, accountId));
    expect(must(await giveOwnershipCode(creator, accountId)).code).toBe(code);
    expect(await decideOwnership(moderator, accountId, true)).toMatchObject({ code: "changed_meanwhile" });
    must(await sayCodePlaced(creator, accountId));
    must(await decideOwnership(moderator, accountId, false));
    must(await sayCodePlaced(creator, accountId));
    expect(await decideOwnership(await adminUser("finance"), accountId, true)).toMatchObject({
      code: "not_allowed",
    });
    must(await decideOwnership(moderator, accountId, true));
    expect(await kindsFor(creator.userId)).toEqual(["ownership_decided", "ownership_decided"]);
    expect((await ownVetting(creator)).accounts[0]?.ownership).toBe("confirmed");
    expect(await giveOwnershipCode(await creatorUser(), accountId)).toMatchObject({ code: "not_found" });
    expect(await sayCodePlaced(await creatorUser(), accountId)).toMatchObject({ code: "not_found" });
  });
});

describe("timers", () => {
  it("remind 30 days before the end, end the badge, and delete the documents", async () => {
    const { creator, vettingId } = await requested();
    must(await decideVetting(await adminUser("moderator"), vettingId, decision()));
    const files = () =>
      db.creatorFile.count({ where: { creatorId: creator.creatorId, purpose: "identity" } });
    // Twice each: what was done once is not done again. Other tests' rows may be due, too.
    const sweeps = async () => {
      for (const sweep of [purgeIdentityFiles, remindOfVettings, expireVettings]) {
        await sweep();
        await sweep();
      }
      return { files: await files(), told: await kindsFor(creator.userId) };
    };
    const granted = ["vetting_granted"];
    await moveClock(29 * DAYS);
    expect(await sweeps()).toEqual({ files: 1, told: granted });
    await moveClock(2 * DAYS);
    expect(await sweeps()).toEqual({ files: 0, told: granted });
    await moveClock(303 * DAYS);
    expect(await sweeps()).toEqual({ files: 0, told: granted });
    await moveClock(2 * DAYS);
    expect(await sweeps()).toEqual({ files: 0, told: [...granted, "vetting_expiring"] });
    await moveClock(30 * DAYS);
    expect((await sweeps()).told).toEqual([...granted, "vetting_expiring", "vetting_expired"]);
    expect((await ownVetting(creator)).state).toBe("expired");
    // The numbers are a year old by now: they have to be new again.
    must(await recordStats(creator, creator.accountIds[0] ?? "", NUMBERS));
    expect((await ownVetting(creator)).missing.map((one) => one.check)).toEqual(["identity", "numbers"]);
  });
});
