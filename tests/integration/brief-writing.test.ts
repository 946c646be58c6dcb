import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { closeBrief } from "#app/domain/brief/close-brief.server.ts";
import { closeDueBriefs } from "#app/domain/brief/close-due-briefs.server.ts";
import { createBrief } from "#app/domain/brief/create-brief.server.ts";
import { pauseBrief } from "#app/domain/brief/pause-brief.server.ts";
import { reopenBrief } from "#app/domain/brief/reopen-brief.server.ts";
import { saveBrief } from "#app/domain/brief/save-brief.server.ts";
import { submitBrief } from "#app/domain/moderation/submit-brief.server.ts";
import { advanceClock } from "#tests/support/account-fixtures.ts";
import {
  admin,
  brandOwner,
  briefInput,
  draftOf,
  memberOf,
  must,
  publishedBy,
} from "#tests/support/brief-fixtures.ts";

let owner: BrandActor;
let stranger: BrandActor;
beforeAll(async () => {
  owner = await brandOwner();
  stranger = await brandOwner();
});

const stateOf = async (id: string) => (await db.brief.findUniqueOrThrow({ where: { id } })).state;
const eventsOf = async (briefId: string) =>
  (await db.auditEvent.findMany({ where: { briefId }, orderBy: { sequence: "asc" } })).map(
    (event) => event.type,
  );

describe("writing a brief", () => {
  it("starts one draft however often the form is sent", async () => {
    const id = randomUUID();
    const both = await Promise.all([
      createBrief(owner, { id, title: "Noodles" }),
      createBrief(owner, { id, title: "Noodles" }),
    ]);
    expect(both.map((one) => must(one).briefId)).toEqual([id, id]);
    expect(await db.brief.count({ where: { id } })).toBe(1);
    expect(await createBrief(stranger, { id, title: "Mine" })).toEqual({ ok: false, code: "not_found" });
  });

  it("saves what was written, lines in order", async () => {
    const id = await draftOf(owner);
    const line = (await briefInput()).deliverables[0];
    if (!line) throw new Error("the fixture has a line");
    const input = await briefInput({
      title: "Changed title",
      deliverables: [line, { ...line, format: "story", quantity: 3 }],
    });
    expect(must(await saveBrief(owner, id, 1, input)).version).toBe(2);
    const saved = await db.brief.findUniqueOrThrow({
      where: { id },
      include: { deliverables: { orderBy: { position: "asc" } } },
    });
    expect(saved).toMatchObject({
      title: "Changed title",
      feeMin: 86_000n,
      feeMax: 86_000n,
      platforms: ["instagram"],
    });
    expect(saved.deliverables.map((one) => one.format)).toEqual(["reel", "story"]);
  });

  it("takes the same content twice and refuses to overwrite another's change", async () => {
    const id = await draftOf(owner);
    const input = await briefInput({ summary: "Another summary that is long enough to be one." });
    must(await saveBrief(owner, id, 1, input));
    expect(await saveBrief(owner, id, 1, input)).toEqual({ ok: true, value: { version: 2 } });
    const other = await briefInput({ summary: "Somebody else’s summary, written meanwhile." });
    expect(await saveBrief(owner, id, 1, other)).toEqual({ ok: false, code: "changed_meanwhile" });
  });

  it("lets one of two simultaneous saves win", async () => {
    const id = await draftOf(owner);
    const inputs = await Promise.all(
      ["first", "second"].map((word) => briefInput({ title: `The ${word} title` })),
    );
    const results = await Promise.all(inputs.map((input) => saveBrief(owner, id, 1, input)));
    expect(results.map((one) => (one.ok ? "saved" : one.code)).sort()).toEqual([
      "changed_meanwhile",
      "saved",
    ]);
    expect(await db.briefDeliverable.count({ where: { briefId: id } })).toBe(1);
  });

  it("belongs to its brand", async () => {
    const id = await draftOf(owner);
    const input = await briefInput();
    const acts = [
      saveBrief(stranger, id, 1, input),
      submitBrief(stranger, id),
      pauseBrief(stranger, id),
      closeBrief(stranger, id),
    ];
    for (const act of acts) expect(await act).toEqual({ ok: false, code: "not_found" });
  });

  it.each(["reviewer", "finance"] as const)("is not written by a %s", async (role) => {
    const id = await draftOf(owner);
    const member = await memberOf(owner.brandId, role);
    const input = await briefInput();
    const acts = [
      createBrief(member, { id: randomUUID(), title: "Noodles" }),
      ...[saveBrief(member, id, 1, input), submitBrief(member, id), pauseBrief(member, id)],
      ...[reopenBrief(member, id), closeBrief(member, id)],
    ];
    for (const act of acts) expect(await act).toEqual({ ok: false, code: "not_allowed" });
    expect(await stateOf(id)).toBe("draft");
  });

  it("is not edited once creators see it", async () => {
    const id = await publishedBy(owner, await admin());
    expect(await saveBrief(owner, id, 3, await briefInput({ title: "A better title" }))).toEqual({
      ok: false,
      code: "wrong_state",
    });
  });
});

describe("a published brief", () => {
  it("is paused, reopened and closed, each once", async () => {
    const id = await publishedBy(owner, await admin());
    for (const act of [pauseBrief, pauseBrief, reopenBrief, reopenBrief, closeBrief, closeBrief])
      must(await act(owner, id));
    expect(await stateOf(id)).toBe("closed");
    const events = await eventsOf(id);
    expect(events).toEqual([
      "brief.submitted",
      "brief.approved",
      "brief.paused",
      "brief.reopened",
      "brief.closed",
    ]);
    expect(await reopenBrief(owner, id)).toEqual({ ok: false, code: "wrong_state" });
  });

  it("closes by itself when its deadline passes, and is not reopened after", async () => {
    const moderator = await admin();
    const open = await publishedBy(owner, moderator);
    const paused = await publishedBy(owner, moderator);
    must(await pauseBrief(owner, paused));
    await advanceClock(10 * 24 * 60);
    expect(await reopenBrief(owner, paused)).toEqual({ ok: false, code: "too_late" });
    const later = await publishedBy(owner, moderator);
    expect(await closeDueBriefs(1)).toBe(1);
    while ((await closeDueBriefs(50)) > 0);
    expect(await Promise.all([open, paused, later].map(stateOf))).toEqual(["closed", "closed", "published"]);
    expect(await db.brief.findUniqueOrThrow({ where: { id: open } })).toMatchObject({
      closeReason: "deadline",
    });
    const last = await db.auditEvent.findFirstOrThrow({
      where: { briefId: open },
      orderBy: { sequence: "desc" },
    });
    expect(last).toMatchObject({ type: "brief.closed", actorKind: "system", data: { reason: "deadline" } });
  });

  it("is left to whoever is acting on it", async () => {
    const id = await publishedBy(owner, await admin());
    await advanceClock(11 * 24 * 60);
    await db.$transaction(async (tx) => {
      await tx.$queryRaw`select id from brief where id = ${id}::uuid for update`;
      await closeDueBriefs(50);
    });
    expect(await stateOf(id)).toBe("published");
    expect(await closeDueBriefs(50)).toBe(1);
  });
});
