// Reminders go out once per step and limit, with the hours that are left.
import { setClock } from "#tests/support/frozen-clock.ts";
import { afterEach, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { applicationTo, dealIn, must, offerTo, sendDraft, sign } from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { runSweeps } from "#tests/support/settle-jobs.ts";

const START = Date.parse("2027-03-26T09:30:00.000Z");
afterEach(expectSoundLedger);

/** Moves to so many hours after the start (and a few seconds), and lets every timer act. */
async function sweepAt(hours: number, seconds = 0): Promise<void> {
  await setClock(new Date(START + hours * 3_600_000 + seconds * 1_000));
  await runSweeps();
}

/** What a person was told of these kinds, oldest first: the kind and the hours left, or whether it is late. */
async function told(userId: string, kinds: string[]): Promise<string[]> {
  const rows = await db.notification.findMany({
    where: { userId, kind: { in: kinds } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ kind, data }) => {
    const { hoursLeft, late } = data as { hoursLeft?: number; late?: boolean };
    return `${kind} ${hoursLeft ?? (late === undefined ? "" : late ? "late" : "soon")}`.trim();
  });
}

/** Sweeps at each hour twice, one second before it too, and expects one more reminder at each. */
async function remindsAt(hours: number[], read: () => Promise<string[]>, expected: string[]): Promise<void> {
  for (const [index, hour] of hours.entries()) {
    await sweepAt(hour, -1);
    expect(await read()).toEqual(expected.slice(0, index));
    await sweepAt(hour);
    await sweepAt(hour, 30);
    expect(await read()).toEqual(expected.slice(0, index + 1));
  }
}

describe("a reminder", () => {
  it("of a review comes with 24, 12 and 6 hours left, to those who review", async () => {
    await setClock(new Date(START));
    const { brand } = await dealIn("in_review");
    await remindsAt([48, 60, 66], () => told(brand.userId, ["review_reminder"]), [
      "review_reminder 24",
      "review_reminder 12",
      "review_reminder 6",
    ]);
  });

  it("is one when time jumps over several steps, and begins again with a new draft", async () => {
    await setClock(new Date(START));
    const deal = await dealIn("changes_requested");
    must(await sendDraft(deal, deal.deliverableIds[0] ?? ""));
    await sweepAt(70);
    expect(await told(deal.brand.userId, ["review_reminder"])).toEqual(["review_reminder 2"]);
  });

  it("of a live check comes with 24 and 6 hours left", async () => {
    await setClock(new Date(START));
    const { brand } = await dealIn("live_check");
    await remindsAt([48, 66], () => told(brand.userId, ["live_reminder"]), [
      "live_reminder 24",
      "live_reminder 6",
    ]);
  });

  it.each([
    ["active", [216, 240], ["draft_late soon", "draft_late late"]],
    ["changes_requested", [48, 72], ["draft_late soon", "draft_late late"]],
    ["live_due", [96, 120], ["live_late soon", "live_late late"]],
  ] as const)("of work in %s comes a day before its limit and at it", async (stage, hours, expected) => {
    await setClock(new Date(START));
    const { creator } = await dealIn(stage);
    await remindsAt([...hours], () => told(creator.userId, ["draft_late", "live_late"]), [...expected]);
  });

  it("to sign goes only to the side that has not signed", async () => {
    await setClock(new Date(START));
    const deal = await dealIn("signing");
    must(await sign(deal.creator, deal.number));
    await remindsAt([24, 48, 66], () => told(deal.brand.userId, ["sign_reminder"]), [
      "sign_reminder 48",
      "sign_reminder 24",
      "sign_reminder 6",
    ]);
    expect(await told(deal.creator.userId, ["sign_reminder"])).toEqual([]);
  });

  it("to secure the funds comes a day before the limit", async () => {
    await setClock(new Date(START));
    const { brand } = await dealIn("funding");
    await remindsAt([48], () => told(brand.userId, ["fund_reminder"]), ["fund_reminder 24"]);
  });

  it("of an offer comes to the creator a day before it ends, and not once it is answered", async () => {
    await setClock(new Date(START));
    const { creator } = await offerTo();
    const answered = await dealIn("signing");
    await remindsAt([48], () => told(creator.userId, ["offer_expiring"]), ["offer_expiring"]);
    expect(await told(answered.creator.userId, ["offer_expiring"])).toEqual([]);
  });

  it("of an answer comes to the brand a day before it is due, and not once it was given", async () => {
    await setClock(new Date(START));
    const { brief } = await applicationTo();
    const answered = await offerTo();
    const kinds = ["application_expiring"];
    await remindsAt([144], () => told(brief.brand.userId, kinds), kinds);
    expect(await told(answered.brief.brand.userId, kinds)).toEqual([]);
  });
});
