// Every timer at its limit: nothing happens one second before, everything happens at it. Once on an ordinary
// day and once over Europe's change of clocks.
import { setClock } from "#tests/support/frozen-clock.ts";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db.server.ts";
import { acceptOffer } from "#app/domain/offer/accept-offer.server.ts";
import { declineOffer } from "#app/domain/offer/decline-offer.server.ts";
import { requestChanges } from "#app/domain/content/request-changes.server.ts";
import { reportLiveProblem } from "#app/domain/content/report-live-problem.server.ts";
import { activePayee, applicationTo, dealIn, must, offerTo, sign } from "#tests/support/factories.ts";
import { expectSoundLedger } from "#tests/support/ledger-check.ts";
import { runSweeps, waitingJobs } from "#tests/support/settle-jobs.ts";

const DAYS = 24;

afterEach(expectSoundLedger);

describe.each([
  ["on an ordinary day", "2027-01-12T09:30:00.000Z"],
  ["over a change of clocks", "2027-03-26T09:30:00.000Z"],
])("the timers %s", (_name, start) => {
  /** Moves to so many hours and seconds after the start, and lets every timer act. */
  const sweepAt = async (hours: number, seconds = 0) => {
    await setClock(new Date(Date.parse(start) + hours * 3_600_000 + seconds * 1_000));
    await runSweeps();
  };
  const offerState = async (id: string) => (await db.offer.findUniqueOrThrow({ where: { id } })).state;
  const applicationRow = (id: string) => db.application.findUniqueOrThrow({ where: { id } });
  const dealRow = (id: string) => db.deal.findUniqueOrThrow({ where: { id } });
  const itemState = async (deal: { deliverableIds: string[] }) =>
    (await db.deliverable.findUniqueOrThrow({ where: { id: deal.deliverableIds[0] ?? "" } })).state;
  const first = (deal: { deliverableIds: string[] }) => deal.deliverableIds[0] ?? "";
  beforeAll(() => setClock(start));

  it("an offer ends after 72 h, and the application is the brand's again for 7 days", async () => {
    await setClock(start);
    const offer = await offerTo();
    await sweepAt(72, -1);
    expect(await offerState(offer.offerId)).toBe("open");
    await setClock(new Date(Date.parse(start) + 72 * 3_600_000));
    expect(await acceptOffer(offer.creator, offer.offerId)).toMatchObject({ code: "offer_expired" });
    expect(await declineOffer(offer.creator, offer.offerId, "")).toMatchObject({ code: "offer_expired" });
    await sweepAt(72);
    expect(await offerState(offer.offerId)).toBe("expired");
    expect(await applicationRow(offer.applicationId)).toMatchObject({ state: "shortlisted" });
    expect(await acceptOffer(offer.creator, offer.offerId)).toMatchObject({ code: "offer_expired" });
  });

  it("an offer made on the last day leaves time to answer again when it ends", async () => {
    await setClock(start);
    const application = await applicationTo();
    await sweepAt(14 * DAYS - 1);
    await offerTo(application);
    const offerEnds = 14 * DAYS - 1 + 72;
    await sweepAt(offerEnds);
    expect(await applicationRow(application.applicationId)).toMatchObject({ state: "shortlisted" });
    await sweepAt(offerEnds + 7 * DAYS, -1);
    expect(await applicationRow(application.applicationId)).toMatchObject({ state: "shortlisted" });
    await sweepAt(offerEnds + 7 * DAYS);
    expect(await applicationRow(application.applicationId)).toMatchObject({ state: "expired" });
  });

  it("an application closes by itself after 14 days, with a reason", async () => {
    await setClock(start);
    const { applicationId } = await applicationTo();
    expect(await applicationRow(applicationId)).toMatchObject({
      answerDueAt: new Date(Date.parse(start) + 7 * 86_400_000),
      closesAt: new Date(Date.parse(start) + 14 * 86_400_000),
    });
    await sweepAt(14 * DAYS, -1);
    expect(await applicationRow(applicationId)).toMatchObject({ state: "submitted" });
    await sweepAt(14 * DAYS);
    expect(await applicationRow(applicationId)).toMatchObject({
      state: "expired",
      declineCode: "unanswered",
    });
  });

  it("a contract that is not signed within 72 h lapses", async () => {
    await setClock(start);
    const deal = await dealIn("signing");
    must(await sign(deal.creator, deal.number));
    await sweepAt(72, -1);
    expect(await dealRow(deal.dealId)).toMatchObject({ state: "signing" });
    await setClock(new Date(Date.parse(start) + 72 * 3_600_000));
    expect(await sign(deal.brand, deal.number)).toMatchObject({ code: "too_late" });
    await sweepAt(72);
    expect(await dealRow(deal.dealId)).toMatchObject({ state: "cancelled", cancelReason: "not_signed" });
    expect(await sign(deal.brand, deal.number)).toMatchObject({ code: "wrong_state" });
  });

  it("a deal that is not funded within 72 h of the last signature lapses", async () => {
    await setClock(start);
    const deal = await dealIn("signing");
    must(await sign(deal.creator, deal.number));
    await sweepAt(71);
    must(await sign(deal.brand, deal.number));
    await sweepAt(71 + 72, -1);
    expect(await dealRow(deal.dealId)).toMatchObject({ state: "funding" });
    await sweepAt(71 + 72);
    expect(await dealRow(deal.dealId)).toMatchObject({ state: "cancelled", cancelReason: "not_funded" });
    expect(await itemState(deal)).toBe("cancelled");
  });

  it("a draft that is not answered within 72 h is approved", async () => {
    await setClock(start);
    const deal = await dealIn("in_review");
    await sweepAt(72, -1);
    expect(await itemState(deal)).toBe("in_review");
    await setClock(new Date(Date.parse(start) + 72 * 3_600_000));
    const late = { deliverableId: first(deal), version: 1, feedback: "Too late" };
    expect(await requestChanges(deal.brand, late)).toMatchObject({ code: "too_late" });
    await sweepAt(72);
    expect(await itemState(deal)).toBe("live_due");
    const draft = await db.draft.findFirstOrThrow({ where: { deliverableId: first(deal) } });
    expect(draft).toMatchObject({ decision: "auto_approved", decidedById: null });
  });

  it("a live post that is not answered within 72 h is accepted, and paid 72 h after that", async () => {
    await setClock(start);
    const deal = await dealIn("live_check");
    await activePayee(deal.creator.creatorId);
    await sweepAt(72, -1);
    expect(await itemState(deal)).toBe("live_check");
    await setClock(new Date(Date.parse(start) + 72 * 3_600_000));
    const late = { deliverableId: first(deal), problem: "Too late" };
    expect(await reportLiveProblem(deal.brand, late)).toMatchObject({ code: "too_late" });
    await sweepAt(72);
    expect(await itemState(deal)).toBe("accepted");
    const sends = async () => (await waitingJobs()).filter((name) => name === "payout.send").length;
    const before = await sends();
    await sweepAt(144, -1);
    expect(await sends()).toBe(before);
    await sweepAt(144);
    expect(await sends()).toBe(before + 1);
  });
});
