import { commissionTemplates } from "./commission/commission-templates.ts";
import * as disputeOpened from "./dispute/dispute-opened.tsx";
import * as disputeReminder from "./dispute/dispute-reminder.tsx";
import * as disputeAnswered from "./dispute/dispute-answered.tsx";
import * as disputeRuled from "./dispute/dispute-ruled.tsx";
import * as disputeAppealed from "./dispute/dispute-appealed.tsx";
import * as disputeClosed from "./dispute/dispute-closed.tsx";
import * as pauseNews from "./dispute/pause-news.tsx";
import * as amendmentProposed from "./amendment/amendment-proposed.tsx";
import * as amendmentSigned from "./amendment/amendment-signed.tsx";
import * as amendmentDue from "./amendment/amendment-due.tsx";
import * as amendmentInForce from "./amendment/amendment-in-force.tsx";
import * as amendmentEnded from "./amendment/amendment-ended.tsx";
import * as licenceEnding from "./amendment/licence-ending.tsx";
import { fundingTemplates } from "./funding.ts";

/** Of what changes, halts, ends or follows from an agreement: amendments, pauses, disputes, commissions; and how a brand pays. */
export const changeTemplates = {
  ...fundingTemplates,
  amendment_proposed: amendmentProposed,
  amendment_signed: amendmentSigned,
  amendment_due: amendmentDue,
  amendment_in_force: amendmentInForce,
  amendment_ended: amendmentEnded,
  licence_ending: licenceEnding,
  dispute_opened: disputeOpened,
  dispute_reminder: disputeReminder,
  dispute_answered: disputeAnswered,
  dispute_ruled: disputeRuled,
  dispute_appealed: disputeAppealed,
  dispute_closed: disputeClosed,
  pause_news: pauseNews,
  ...commissionTemplates,
};
