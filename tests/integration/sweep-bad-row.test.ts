// Bad luck in a timer: one row that cannot be handled, and two acts that lock each other out.
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { act, db } from "#app/db.server.ts";
import { expireApplications, remindOfAnswers } from "#app/domain/application/sweep.server.ts";
import { closeDueBriefs } from "#app/domain/brief/close-due-briefs.server.ts";
import { autoAcceptLives, autoApproveDrafts } from "#app/domain/content/sweep.server.ts";
import { lapseDeals } from "#app/domain/deal/lapse.server.ts";
import { remindOfDeals } from "#app/domain/deal/reminders.server.ts";
import { expireOffers, remindOfOffers } from "#app/domain/offer/sweep.server.ts";
import { done } from "#app/domain/refusal.ts";
import {
  applicationTo,
  brandUser,
  dealIn,
  offerTo,
  publishedBrief,
  type DealStage,
} from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";

afterEach(expectSoundLedger);

/** Whatever is written about this brief fails in the database, as a bug or a full disk would make it fail. */
beforeAll(async () => {
  await db.$executeRaw`create table bad_row (brief_id uuid)`;
  await db.$executeRawUnsafe(`create function fail_on_bad_row() returns trigger language plpgsql as $$
    declare about text := coalesce(to_jsonb(new) ->> 'brief_id', to_jsonb(new) ->> 'subject_id');
    begin
      if exists (select 1 from bad_row b where b.brief_id::text = about
        or exists (select 1 from application a left join offer o on o.application_id = a.id
          left join deal d on d.application_id = a.id
          where a.brief_id = b.brief_id and about in (a.id::text, o.id::text, d.id::text)))
      then raise exception 'bad row'; end if;
      return new;
    end $$`);
  for (const table of ["audit_event", "reminder"])
    await db.$executeRawUnsafe(
      `create trigger fail_on_bad_row before insert on ${table} for each row execute function fail_on_bad_row()`,
    );
});

const bad = (briefId: string) => db.$executeRaw`insert into bad_row values (${briefId}::uuid)`;
const long = new Date(Date.now() - 2 * 3_600_000);
const just = new Date(Date.now() - 3_600_000);

/** The bad row is the first in line; the good one behind it must get its turn, and the sweep must be reported. */
async function firstBad(run: () => Promise<number>): Promise<void> {
  await expect(run()).rejects.toThrow("1 of 2 rows failed");
}

describe("one row that cannot be handled does not keep the others from their turn", () => {
  it("when offers expire", async () => {
    const [sick, sound] = [await offerTo(), await offerTo()];
    await db.offer.update({ where: { id: sick.offerId }, data: { expiresAt: long } });
    await db.offer.update({ where: { id: sound.offerId }, data: { expiresAt: just } });
    await bad(sick.brief.briefId);
    await firstBad(expireOffers);
    expect(await db.offer.findUnique({ where: { id: sound.offerId } })).toMatchObject({ state: "expired" });
    expect(await db.offer.findUnique({ where: { id: sick.offerId } })).toMatchObject({ state: "open" });
    await db.offer.update({ where: { id: sick.offerId }, data: { state: "superseded" } });
  });

  it("when applications close", async () => {
    const [sick, sound] = [await applicationTo(), await applicationTo()];
    await db.application.update({ where: { id: sick.applicationId }, data: { closesAt: long } });
    await db.application.update({ where: { id: sound.applicationId }, data: { closesAt: just } });
    await bad(sick.brief.briefId);
    await firstBad(expireApplications);
    const found = await db.application.findUniqueOrThrow({ where: { id: sound.applicationId } });
    expect(found.state).toBe("expired");
    await db.application.update({ where: { id: sick.applicationId }, data: { state: "withdrawn" } });
  });

  it("when briefs close", async () => {
    const [sick, sound] = [await publishedBrief(), await publishedBrief()];
    await db.brief.update({ where: { id: sick.briefId }, data: { applyBy: long } });
    await db.brief.update({ where: { id: sound.briefId }, data: { applyBy: just } });
    await bad(sick.briefId);
    await firstBad(closeDueBriefs);
    expect(await db.brief.findUnique({ where: { id: sound.briefId } })).toMatchObject({ state: "closed" });
  });

  it("when deals lapse", async () => {
    const [sick, sound] = [await dealIn("signing"), await dealIn("funding")];
    await db.deal.update({ where: { id: sick.dealId }, data: { dueAt: long } });
    await db.deal.update({ where: { id: sound.dealId }, data: { dueAt: just } });
    await bad(sick.briefId);
    await firstBad(lapseDeals);
    expect(await db.deal.findUnique({ where: { id: sound.dealId } })).toMatchObject({ state: "cancelled" });
    expect(await db.deal.findUnique({ where: { id: sick.dealId } })).toMatchObject({ state: "signing" });
    await db.deal.update({ where: { id: sick.dealId }, data: { dueAt: null } });
  });

  it.each<[DealStage, () => Promise<number>, string]>([
    ["in_review", autoApproveDrafts, "live_due"],
    ["live_check", autoAcceptLives, "accepted"],
  ])("when %s times out", async (stage, run, after) => {
    const [sick, sound] = [await dealIn(stage), await dealIn(stage)];
    await db.deliverable.updateMany({ where: { dealId: sick.dealId }, data: { dueAt: long } });
    await db.deliverable.updateMany({ where: { dealId: sound.dealId }, data: { dueAt: just } });
    await bad(sick.briefId);
    await firstBad(run);
    const found = await db.deliverable.findFirstOrThrow({ where: { dealId: sound.dealId } });
    expect(found.state).toBe(after);
    await db.deliverable.updateMany({ where: { dealId: sick.dealId }, data: { dueAt: null } });
  });

  it("when people are reminded", async () => {
    const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    const offers = [await offerTo(), await offerTo()];
    const applications = [await applicationTo(), await applicationTo()];
    const deals = [await dealIn("signing"), await dealIn("signing")];
    for (const at of [0, 1] as const) {
      const dueAt = soon(at + 1);
      await db.offer.update({ where: { id: offers[at]?.offerId ?? "" }, data: { expiresAt: dueAt } });
      const id = applications[at]?.applicationId ?? "";
      await db.application.update({ where: { id }, data: { answerDueAt: dueAt } });
      await db.deal.update({ where: { id: deals[at]?.dealId ?? "" }, data: { dueAt } });
    }
    await bad(offers[0]?.brief.briefId ?? "");
    await bad(applications[0]?.brief.briefId ?? "");
    await bad(deals[0]?.briefId ?? "");
    for (const run of [remindOfOffers, remindOfAnswers, remindOfDeals]) await firstBad(run);
    const told = (userId: string | undefined, kind: string) =>
      db.notification.count({ where: { userId: userId ?? "", kind } });
    expect(await told(offers[1]?.creator.userId, "offer_expiring")).toBe(1);
    expect(await told(applications[1]?.brief.brand.userId, "application_expiring")).toBe(1);
    expect(await told(deals[1]?.creator.userId, "sign_reminder")).toBe(1);
  });
});

describe("two acts that lock each other out", () => {
  it("both succeed in the end, also when the locks are taken in raw SQL", async () => {
    const [a, b] = [await brandUser(), await brandUser()];
    // Each waits, once, until the other holds its first lock: a deadlock every time, without a sleep.
    let holding = 0;
    let release: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (release = resolve));
    const bothHold = () => {
      holding += 1;
      if (holding >= 2) release();
      return both;
    };
    const lock = (first: string, second: string) =>
      act(async (tx) => {
        await tx.$queryRaw`select id from brand where id = ${first}::uuid for update`;
        await bothHold();
        await tx.$queryRaw`select id from brand where id = ${second}::uuid for update`;
        return done("both locks");
      });
    const outcomes = await Promise.all([lock(a.brandId, b.brandId), lock(b.brandId, a.brandId)]);
    expect(outcomes).toEqual([done("both locks"), done("both locks")]);
  });
});
