import { describe, expect, it } from "vitest";
import { appNow, db } from "#app/db.server.ts";
import { submitLive } from "#app/domain/content/submit-live.server.ts";
import { remindCreators } from "#app/domain/launch/remind-creators.server.ts";
import { confirmSlot, proposeSlot } from "#app/domain/launch/plan-slot.server.ts";
import { creatorScorecard } from "#app/domain/scorecard/queries.server.ts";
import { answerWatch, settleWatch } from "#app/domain/live-post/answer-watch.server.ts";
import { recordLook } from "#app/domain/live-post/record-look.server.ts";
import { lookAtPosts, settleWatches } from "#app/domain/live-post/sweep.server.ts";
import {
  brandUser,
  creatorUser,
  dealIn,
  HOURS,
  moveClock,
  must,
  type TestDeal,
} from "#tests/support/factories.ts";

const DAYS = 24 * HOURS;
const SECOND = 1_000;
const gone = { finding: "gone", status: 404, reason: "status" } as const;
const up = { finding: "up", status: 200, reason: "status" } as const;

async function watched(): Promise<{ deal: TestDeal; id: string }> {
  const deal = await dealIn("accepted");
  await lookAtPosts();
  return { deal, id: deal.deliverableIds[0] ?? "" };
}
const row = (deliverableId: string) => db.postWatch.findUniqueOrThrow({ where: { deliverableId } });
const look = async (id: string, standing: Parameters<typeof recordLook>[2]) =>
  must(await recordLook(id, (await row(id)).url, standing));
/** What the creator's scorecard says of posts that stayed. */
const stayed = async ({ creator }: TestDeal) =>
  (await creatorScorecard(creator.creatorId)).find(({ label }) => label.startsWith("Posts that stayed"))
    ?.rests;
const told = async (deal: TestDeal, kind: string) =>
  db.notification.count({ where: { dealId: deal.dealId, kind } });

describe("an accepted post", () => {
  it("is watched for the agreed days, and fulfilled at their end", async () => {
    const { deal, id } = await watched();
    const watch = await row(id);
    expect(Number(watch.endsAt) - Number(watch.startsAt)).toBe(30 * DAYS);
    expect(Number(watch.nextCheckAt) - Number(watch.startsAt)).toBe(1 * DAYS);
    await moveClock(29 * DAYS);
    await lookAtPosts();
    const queue = await db.$queryRaw<unknown[]>`
      select 1 from pgboss.job where name = 'post.check' and data->>'deliverableId' = ${id}`;
    expect(queue).toHaveLength(1);
    await look(id, up);
    await look(id, up);
    expect(await db.postCheck.count({ where: { deliverableId: id } })).toBe(1);
    await moveClock(watch.endsAt.getTime() - (await appNow()).getTime() - SECOND);
    await settleWatches();
    expect((await row(id)).state).toBe("watching");
    await moveClock(SECOND);
    await settleWatches();
    await settleWatches();
    expect(await stayed(deal)).toBe("1 so far");
    expect((await row(id)).state).toBe("fulfilled");
    expect(await told(deal, "post_fulfilled")).toBe(2);
  });

  it("is asked about only when it was gone twice, a day apart; then the brand is told", async () => {
    const { deal, id } = await watched();
    await moveClock(DAYS);
    await look(id, gone);
    await moveClock(2 * HOURS);
    await look(id, gone);
    expect(await told(deal, "post_missing")).toBe(0);
    await moveClock(22 * HOURS);
    await look(id, gone);
    expect(await told(deal, "post_missing")).toBe(1);
    expect(await settleWatch(deal.brand, id)).toMatchObject({ code: "wrong_state" });
    const { answerBy } = await row(id);
    await moveClock(Number(answerBy) - (await appNow()).getTime() - SECOND);
    await settleWatches();
    expect((await row(id)).state).toBe("asked");
    await moveClock(SECOND);
    await settleWatches();
    expect((await row(id)).state).toBe("unanswered");
    expect(await told(deal, "post_unanswered")).toBe(1);
    expect(await settleWatch(await brandUser(), id)).toMatchObject({ code: "not_found" });
    expect(await stayed(deal)).toBe("1 so far");
    must(await settleWatch(deal.brand, id));
    must(await settleWatch(deal.brand, id));
    // The brand saw to it: it speaks for nobody and against nobody.
    expect(await stayed(deal)).toBe("nothing to count yet");
  });

  it("gets another address that no other deal has, and nobody takes it after", async () => {
    const { deal, id } = await watched();
    const other = await dealIn("live_due");
    await moveClock(DAYS);
    await look(id, gone);
    await moveClock(DAYS);
    await look(id, gone);
    const taken = (await row((await watched()).id)).url;
    const answer = { deliverableId: id, answer: "I posted it again, with sound." };
    expect(await answerWatch(deal.creator, { ...answer, url: taken })).toMatchObject({ code: "url_used" });
    const stranger = await creatorUser();
    expect(await answerWatch(stranger, answer)).toMatchObject({ code: "not_found" });
    const url = `https://www.instagram.com/reel/N${Date.now().toString(36).padStart(10, "x")}/`;
    must(await answerWatch(deal.creator, { ...answer, url }));
    must(await answerWatch(deal.creator, { ...answer, url }));
    expect(await row(id)).toMatchObject({ state: "watching", goneSince: null });
    expect(await told(deal, "post_answered")).toBe(1);
    const [deliverableId = ""] = other.deliverableIds;
    const sent = await submitLive(other.creator, { deliverableId, url });
    expect(sent).toMatchObject({ code: "url_used" });
  });
});

describe("a launch", () => {
  it("has a time that one side proposes and the other agrees to", async () => {
    const deal = await dealIn("active");
    const [deliverableId = ""] = deal.deliverableIds;
    const at = new Date((await appNow()).getTime() + 5 * DAYS);
    must(await proposeSlot(deal.brand, { deliverableId, at }));
    must(await proposeSlot(deal.brand, { deliverableId, at }));
    expect(await confirmSlot(deal.brand, { deliverableId, version: 0 })).toMatchObject({
      code: "not_your_turn",
    });
    must(await proposeSlot(deal.creator, { deliverableId, at: new Date(at.getTime() + HOURS) }));
    expect(await confirmSlot(deal.brand, { deliverableId, version: 0 })).toMatchObject({
      code: "changed_meanwhile",
    });
    must(await confirmSlot(deal.brand, { deliverableId, version: 1 }));
    must(await confirmSlot(deal.brand, { deliverableId, version: 1 }));
    expect([await told(deal, "slot_proposed"), await told(deal, "slot_confirmed")]).toEqual([2, 1]);
    expect(await proposeSlot(await brandUser(), { deliverableId, at })).toMatchObject({ code: "not_found" });
  });

  it("reminds each creator once in 24 hours, whoever of the team asks at once", async () => {
    const deal = await dealIn("active");
    const input = { briefId: deal.briefId, dealNumbers: [deal.number] };
    const both = await Promise.all([remindCreators(deal.brand, input), remindCreators(deal.brand, input)]);
    expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(await remindCreators(deal.brand, { ...input, dealNumbers: [] })).toMatchObject({
      code: "nobody_chosen",
    });
    expect(await remindCreators(await brandUser(), input)).toMatchObject({ code: "not_found" });
    await moveClock(24 * HOURS - SECOND);
    expect(await remindCreators(deal.brand, input)).toMatchObject({ code: "reminded_today" });
    await moveClock(2 * SECOND);
    must(await remindCreators(deal.brand, input));
    expect(await told(deal, "launch_reminder")).toBe(2);
  });
});
