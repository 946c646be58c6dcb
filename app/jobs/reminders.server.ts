import { remindOfAmendments } from "../domain/amendment/sweep.server.ts";
import { escalateQuestions, remindOfStatements } from "../domain/commission/sweep.server.ts";
import { remindOfLicences } from "../domain/licence/remind.server.ts";
import { remindOfAnswers } from "../domain/application/sweep.server.ts";
import { tellThoseAway } from "../domain/conversation/tell-away.server.ts";
import { remindOfDisputes } from "../domain/dispute/sweep.server.ts";
import { remindOfChargebacks } from "../domain/chargeback/sweep.server.ts";
import { remindOfDeals } from "../domain/deal/reminders.server.ts";
import { remindOfSavedBriefs, sendSearchAlerts } from "../domain/saved/sweep.server.ts";
import { remindOfStaleNumbers } from "../domain/account/remind-of-stale.server.ts";
import { remindOfVettings } from "../domain/vetting/sweep.server.ts";
import { remindOfReviews } from "../domain/review/publish.server.ts";
import { remindOfOffers } from "../domain/offer/sweep.server.ts";
import { remindOfReturns } from "../domain/product/remind-of-returns.server.ts";
import { remindOfProducts } from "../domain/product/sweep.server.ts";

export interface Sweep {
  name: string;
  /** Handles one bounded batch and says how many rows it looked at. */
  run: () => Promise<number>;
}

/** What the clock only reminds of: after what it decides. */
export const REMINDERS: readonly Sweep[] = [
  { name: "remind of amendments", run: remindOfAmendments },
  { name: "remind of statements", run: remindOfStatements },
  { name: "hand questions to the staff", run: escalateQuestions },
  { name: "remind of licences", run: remindOfLicences },
  { name: "remind of answers", run: remindOfAnswers },
  { name: "remind of offers", run: remindOfOffers },
  { name: "remind of deals", run: remindOfDeals },
  { name: "remind of products", run: remindOfProducts },
  { name: "remind of returns", run: remindOfReturns },
  { name: "remind of reviews", run: remindOfReviews },
  { name: "remind of disputes", run: remindOfDisputes },
  { name: "remind of chargebacks", run: remindOfChargebacks },
  { name: "write to those away", run: tellThoseAway },
  { name: "remind of saved briefs", run: remindOfSavedBriefs },
  { name: "send search alerts", run: sendSearchAlerts },
  { name: "remind of vettings", run: remindOfVettings },
  { name: "remind of stale numbers", run: remindOfStaleNumbers },
];
