import { lapseAmendments } from "../domain/amendment/sweep.server.ts";
import { expireApplications } from "../domain/application/sweep.server.ts";
import { lookAfterChargebacks } from "../domain/chargeback/sweep.server.ts";
import { closeDueBriefs } from "../domain/brief/close-due-briefs.server.ts";
import { publishDueBriefs } from "../domain/brief/publish-due-briefs.server.ts";
import { autoAcceptLives, autoApproveDrafts, openPublishWindows } from "../domain/content/sweep.server.ts";
import { lapseDeals } from "../domain/deal/lapse.server.ts";
import { inviteThoseBookedAgain } from "../domain/deal/rebook.server.ts";
import { agreeBySilence, issueStatements } from "../domain/commission/sweep.server.ts";
import { watchHeldMoney } from "../domain/deal/watch-held.server.ts";
import { advanceDisputes } from "../domain/dispute/sweep.server.ts";
import { endDuePauses } from "../domain/pause/end-pause.server.ts";
import { lookAtPosts, settleWatches } from "../domain/live-post/sweep.server.ts";
import { publishDueReviews } from "../domain/review/publish.server.ts";
import { expireOffers } from "../domain/offer/sweep.server.ts";
import { advanceProgrammes } from "../domain/programme/advance.server.ts";
import { settleProducts } from "../domain/product/sweep.server.ts";
import { enqueueDuePayouts, enqueueStuckRefunds } from "../domain/payout/due-payouts.server.ts";
import { watchUnsentPayouts } from "../domain/payout/watch-unsent.server.ts";
import { enqueueStaleFundings } from "../domain/payout/stale-fundings.server.ts";
import { REMINDERS, type Sweep } from "./reminders.server.ts";
import { UPKEEP } from "./upkeep.server.ts";

/**
 * One sweep per kind of timer, in this order: what the clock decides comes before what it only reminds of, so
 * that nobody is reminded of something that has just been settled.
 */
export const SWEEPS: readonly Sweep[] = [
  { name: "close briefs", run: closeDueBriefs },
  { name: "publish briefs", run: publishDueBriefs },
  { name: "invite those booked again", run: inviteThoseBookedAgain },
  { name: "expire offers", run: expireOffers },
  { name: "expire applications", run: expireApplications },
  { name: "lapse deals", run: lapseDeals },
  { name: "lapse amendments", run: lapseAmendments },
  { name: "end pauses", run: endDuePauses },
  { name: "advance disputes", run: advanceDisputes },
  { name: "advance programmes", run: advanceProgrammes },
  { name: "settle products", run: settleProducts },
  { name: "approve drafts", run: autoApproveDrafts },
  { name: "open publish windows", run: openPublishWindows },
  { name: "accept live posts", run: autoAcceptLives },
  { name: "look at live posts", run: lookAtPosts },
  { name: "settle watches", run: settleWatches },
  { name: "publish reviews", run: publishDueReviews },
  { name: "agree to statements", run: agreeBySilence },
  { name: "issue statements", run: issueStatements },
  { name: "watch held money", run: watchHeldMoney },
  { name: "watch unsent payouts", run: watchUnsentPayouts },
  { name: "look after chargebacks", run: lookAfterChargebacks },
  { name: "send due payouts", run: enqueueDuePayouts },
  { name: "resume refunds", run: enqueueStuckRefunds },
  { name: "look after checkouts", run: enqueueStaleFundings },
  ...UPKEEP,
  ...REMINDERS,
];

/** Runs every sweep once. One that fails is reported and does not keep the others from running. */
export async function sweepAll(report: (name: string, error: unknown) => void): Promise<number> {
  let total = 0;
  for (const sweep of SWEEPS) {
    try {
      total += await sweep.run();
    } catch (error) {
      report(sweep.name, error);
    }
  }
  return total;
}
