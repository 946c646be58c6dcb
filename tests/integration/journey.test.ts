// One brief from application to paid payout by the verbs, with everything that the worker does on the way.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { openDeals, dealRoom } from "#app/domain/deal/queries.server.ts";
import { turnsOf } from "#app/domain/deal/turn.ts";
import { MissingFileError } from "#app/services/storage/storage.ts";
import { storage } from "#app/services/storage/storage.server.ts";
import {
  applicationTo,
  creatorUser,
  dealIn,
  offerTo,
  publishedBrief,
  type TestDeal,
} from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { runJobs, runSweeps, settleJobs, waitingJobs } from "#tests/support/settle-jobs.ts";

let deal: TestDeal;
beforeAll(async () => {
  deal = await dealIn("completed");
  await settleJobs();
}, 60_000);
afterAll(expectSoundLedger);

describe("a deal from application to payout", () => {
  it("ends complete and paid, with nobody's turn left", async () => {
    const room = await dealRoom(deal.brand, deal.number);
    expect(room).toMatchObject({ state: "completed", gross: 43_000n, brandFee: 4_300n, creatorFee: 0n });
    expect(room?.deliverables.map((item) => [item.state, item.payout?.state, item.payout?.amount])).toEqual([
      ["paid", "paid", 43_000n],
    ]);
    expect(await openDeals(deal.brand)).toEqual([]);
    expect(
      room && turnsOf({ ...room, signedSides: ["brand", "creator"], deliverables: room.deliverables }),
    ).toEqual([]);
  });

  it("shows both sides the same room, and each event with who did it", async () => {
    const [brand, creator] = [
      await dealRoom(deal.brand, deal.number),
      await dealRoom(deal.creator, deal.number),
    ];
    expect(brand).toEqual(creator);
    const actors = brand?.events.map(({ event, actorKind }) => `${event.type} ${actorKind}`).reverse();
    expect(actors).toEqual([
      "deal.agreed creator",
      "contract.signed creator",
      "contract.signed brand",
      "contract.completed brand",
      "deal.checkout_opened brand",
      "deal.funded system",
      "draft.submitted creator",
      "draft.approved brand",
      "live.submitted creator",
      "deliverable.accepted brand",
      "payout.scheduled system",
      "payout.paid system",
      "deal.completed system",
      "contract.sealed system",
    ]);
  });

  it("has an email for every notification, to the one who was told", async () => {
    const rows = await db.notification.findMany({ include: { email: true, user: true } });
    expect(rows.length).toBeGreaterThan(15);
    for (const { kind, email, user } of rows) {
      expect(email, kind).toMatchObject({ kind, to: user.email, state: "queued" });
      expect(email?.subject).not.toMatch(/undefined|null|\{/);
      expect(email?.text.length).toBeGreaterThan(40);
    }
  });

  it("has a sealed PDF in storage, whose digest is on record", async () => {
    const contract = await db.contract.findFirstOrThrow({
      where: { dealId: deal.dealId },
      include: { sealedFile: true },
    });
    const file = contract.sealedFile;
    expect(file).toMatchObject({ mime: "application/pdf", purpose: "contract" });
    expect(await storage.size(file?.storageKey ?? "")).toBe(Number(file?.size));
    await expect(storage.size("contracts/none.pdf")).rejects.toBeInstanceOf(MissingFileError);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { dealId: deal.dealId, type: "contract.sealed" },
    });
    expect(event.data).toEqual({ pdfSha256: file?.sha256 });
  });

  it("leaves only what no stand-in runs for", async () => {
    expect(new Set(await waitingJobs())).toEqual(new Set(["email.send"]));
    expect(await runJobs()).toBe(0);
    expect(await runSweeps()).toBe(0);
  });
});

describe("the frozen numbers of an application", () => {
  it("stay what they were when the creator's numbers change, and the brand's terms too", async () => {
    const { applicationId, brief } = await applicationTo(await publishedBrief(), {
      creator: await creatorUser(),
    });
    const before = await db.applicationSnapshot.findFirstOrThrow({ where: { applicationId } });
    await db.statSnapshot.deleteMany({ where: { accountId: before.accountId } });
    expect(await db.applicationSnapshot.findFirstOrThrow({ where: { applicationId } })).toEqual(before);
    await expect(
      db.applicationSnapshot.update({ where: { id: before.id }, data: { handle: "someone" } }),
    ).rejects.toThrow();
    const creator = await creatorUser();
    const offer = await offerTo(await applicationTo(brief, { creator }));
    const terms = await db.terms.findFirstOrThrow({ where: { applicationId: offer.applicationId } });
    await db.setting.create({ data: { key: "brandFeeBps", value: 2_000, updatedAt: new Date() } });
    const agreed = await dealIn("funding", offer);
    expect(await db.deal.findUniqueOrThrow({ where: { id: agreed.dealId } })).toMatchObject({
      termsId: terms.id,
      brandFee: 4_300n,
    });
    await db.setting.deleteMany();
  });
});
