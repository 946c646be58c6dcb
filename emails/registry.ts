import type { AccountMessageKind } from "#app/domain/messaging/account-messages.ts";
import type { NotificationKind } from "#app/domain/messaging/notification-kinds.ts";
import { changeTemplates } from "./changes.ts";
import { safetyTemplates } from "./safety-templates.ts";
import { productTemplates } from "./product/product-templates.ts";
import { chargebackTemplates } from "./chargebacks.ts";
import type { AccountProps, NoticeProps, Template } from "./props.ts";
import * as alreadyRegistered from "./account/already-registered.tsx";
import * as changeEmail from "./account/change-email.tsx";
import * as emailChanged from "./account/email-changed.tsx";
import * as newSignIn from "./account/new-sign-in.tsx";
import * as passwordChanged from "./account/password-changed.tsx";
import * as resetPassword from "./account/reset-password.tsx";
import * as verifyEmail from "./account/verify-email.tsx";
import * as appealDecided from "./application/appeal-decided.tsx";
import * as appealWaiting from "./application/appeal-waiting.tsx";
import * as applicationBriefRemoved from "./application/application-brief-removed.tsx";
import * as applicationDeclined from "./application/application-declined.tsx";
import * as applicationExpiredBrand from "./application/application-expired-brand.tsx";
import * as applicationExpired from "./application/application-expired.tsx";
import * as applicationExpiring from "./application/application-expiring.tsx";
import * as applicationReceived from "./application/application-received.tsx";
import * as applicationSent from "./application/application-sent.tsx";
import * as applicationShortlisted from "./application/application-shortlisted.tsx";
import * as applicationWithdrawn from "./application/application-withdrawn.tsx";
import * as noteMention from "./application/note-mention.tsx";
import * as draftReply from "./content/draft-reply.tsx";
import * as changesRequested from "./content/changes-requested.tsx";
import * as deliverableAccepted from "./content/deliverable-accepted.tsx";
import * as disclosureReturned from "./content/disclosure-returned.tsx";
import * as draftApproved from "./content/draft-approved.tsx";
import * as draftAutoApproved from "./content/draft-auto-approved.tsx";
import * as creatorLate from "./content/creator-late.tsx";
import * as draftLate from "./content/draft-late.tsx";
import * as draftSubmitted from "./content/draft-submitted.tsx";
import * as liveLate from "./content/live-late.tsx";
import * as liveProblem from "./content/live-problem.tsx";
import * as liveReminder from "./content/live-reminder.tsx";
import * as liveSubmitted from "./content/live-submitted.tsx";
import * as reviewReminder from "./content/review-reminder.tsx";
import * as messageRemoved from "./conversation/message-removed.tsx";
import * as messageReported from "./conversation/message-reported.tsx";
import * as messagesUnread from "./conversation/messages-unread.tsx";
import * as reportAnswered from "./conversation/report-answered.tsx";
import * as contractSealed from "./contract/contract-sealed.tsx";
import * as contractSigned from "./contract/contract-signed.tsx";
import * as signReminder from "./contract/sign-reminder.tsx";
import * as signRequested from "./contract/sign-requested.tsx";
import * as savedBriefClosing from "./discovery/saved-brief-closing.tsx";
import * as searchAlert from "./discovery/search-alert.tsx";
import * as dealBegun from "./deal/deal-begun.tsx";
import * as dealCancelled from "./deal/deal-cancelled.tsx";
import * as heldAgeing from "./funding/held-ageing.tsx";
import * as heldAlarm from "./operator/held-alarm.tsx";
import * as dealCompleted from "./deal/deal-completed.tsx";
import * as dealFunded from "./funding/deal-funded.tsx";
import * as dealLapsed from "./funding/deal-lapsed.tsx";
import * as fundReminder from "./funding/fund-reminder.tsx";
import * as fundRequested from "./funding/fund-requested.tsx";
import * as paymentReturned from "./funding/payment-returned.tsx";
import * as invitationDeclined from "./invitation/invitation-declined.tsx";
import * as invitationReceived from "./invitation/invitation-received.tsx";
import * as listingApproved from "./listing/listing-approved.tsx";
import * as listingChangesRequested from "./listing/listing-changes-requested.tsx";
import * as listingPublished from "./listing/listing-published.tsx";
import * as listingRejected from "./listing/listing-rejected.tsx";
import * as listingRemoved from "./listing/listing-removed.tsx";
import * as listingWaiting from "./listing/listing-waiting.tsx";
import * as listingAppealDecided from "./moderation/appeal-decided.tsx";
import * as listingAppealed from "./moderation/appeal-received.tsx";
import * as reportDecided from "./moderation/report-decided.tsx";
import * as reportReceived from "./moderation/report-received.tsx";
import * as reviewAssigned from "./moderation/review-assigned.tsx";
import * as counterAccepted from "./offer/counter-accepted.tsx";
import * as counterDeclined from "./offer/counter-declined.tsx";
import * as counterExpiring from "./offer/counter-expiring.tsx";
import * as counterReceived from "./offer/counter-received.tsx";
import * as offerAccepted from "./offer/offer-accepted.tsx";
import * as offerDeclined from "./offer/offer-declined.tsx";
import * as offerExpiredBrand from "./offer/offer-expired-brand.tsx";
import * as offerExpired from "./offer/offer-expired.tsx";
import * as offerExpiring from "./offer/offer-expiring.tsx";
import * as offerExtended from "./offer/offer-extended.tsx";
import * as offerReceived from "./offer/offer-received.tsx";
import * as driftFound from "./operator/drift-found.tsx";
import * as reviewDue from "./deal/review-due.tsx";
import * as reviewsPublished from "./deal/reviews-published.tsx";
import * as monthOpened from "./programme/month-opened.tsx";
import * as monthLapsed from "./programme/month-lapsed.tsx";
import * as programmePaused from "./programme/programme-paused.tsx";
import * as programmeResumed from "./programme/programme-resumed.tsx";
import * as programmeNotice from "./programme/programme-notice.tsx";
import * as programmeEnded from "./programme/programme-ended.tsx";
import * as postShare from "./live/post-share.tsx";
import * as postMissing from "./live/post-missing.tsx";
import * as postUnanswered from "./live/post-unanswered.tsx";
import * as postAnswered from "./live/post-answered.tsx";
import * as postFulfilled from "./live/post-fulfilled.tsx";
import * as slotProposed from "./launch/slot-proposed.tsx";
import * as slotConfirmed from "./launch/slot-confirmed.tsx";
import * as launchReminder from "./launch/launch-reminder.tsx";
import * as payoutBlocked from "./payout/payout-blocked.tsx";
import * as payoutFailed from "./payout/payout-failed.tsx";
import * as payoutPaid from "./payout/payout-paid.tsx";
import * as payoutScheduled from "./payout/payout-scheduled.tsx";
import * as refundSent from "./payout/refund-sent.tsx";
import * as rosterInvitation from "./roster/roster-invitation.tsx";
import * as vettingWaiting from "./profile/vetting-waiting.tsx";
import * as vettingGranted from "./profile/vetting-granted.tsx";
import * as vettingMoreNeeded from "./profile/vetting-more-needed.tsx";
import * as vettingRefused from "./profile/vetting-refused.tsx";
import * as vettingExpiring from "./profile/vetting-expiring.tsx";
import * as vettingExpired from "./profile/vetting-expired.tsx";
import * as ownershipDecided from "./profile/ownership-decided.tsx";
import * as statsStale from "./profile/stats-stale.tsx";

type NoticeTemplates = { [K in NotificationKind]: Template<NoticeProps<K>> };
type AccountTemplates = { [K in AccountMessageKind]: Template<AccountProps<K>> };

/** The template of every notification. A kind without one does not compile. */
export const NOTICE_TEMPLATES: NoticeTemplates = {
  ...changeTemplates,
  ...safetyTemplates,
  ...productTemplates,
  ...chargebackTemplates,
  listing_approved: listingApproved,
  listing_changes_requested: listingChangesRequested,
  listing_rejected: listingRejected,
  listing_published: listingPublished,
  listing_removed: listingRemoved,
  listing_waiting: listingWaiting,
  appeal_decided: appealDecided,
  appeal_waiting: appealWaiting,
  note_mention: noteMention,
  review_assigned: reviewAssigned,
  listing_appealed: listingAppealed,
  listing_appeal_decided: listingAppealDecided,
  report_received: reportReceived,
  report_decided: reportDecided,
  application_brief_removed: applicationBriefRemoved,
  application_declined: applicationDeclined,
  application_expired_brand: applicationExpiredBrand,
  application_expired: applicationExpired,
  application_expiring: applicationExpiring,
  application_received: applicationReceived,
  application_sent: applicationSent,
  application_shortlisted: applicationShortlisted,
  application_withdrawn: applicationWithdrawn,
  search_alert: searchAlert,
  saved_brief_closing: savedBriefClosing,
  invitation_declined: invitationDeclined,
  invitation_received: invitationReceived,
  offer_accepted: offerAccepted,
  offer_declined: offerDeclined,
  offer_expired_brand: offerExpiredBrand,
  offer_expired: offerExpired,
  offer_expiring: offerExpiring,
  offer_received: offerReceived,
  counter_received: counterReceived,
  offer_extended: offerExtended,
  counter_expiring: counterExpiring,
  counter_accepted: counterAccepted,
  counter_declined: counterDeclined,
  contract_sealed: contractSealed,
  contract_signed: contractSigned,
  sign_reminder: signReminder,
  sign_requested: signRequested,
  deal_funded: dealFunded,
  deal_begun: dealBegun,
  deal_lapsed: dealLapsed,
  fund_reminder: fundReminder,
  fund_requested: fundRequested,
  payment_returned: paymentReturned,
  changes_requested: changesRequested,
  draft_reply: draftReply,
  deliverable_accepted: deliverableAccepted,
  disclosure_returned: disclosureReturned,
  draft_approved: draftApproved,
  draft_auto_approved: draftAutoApproved,
  creator_late: creatorLate,
  draft_late: draftLate,
  draft_submitted: draftSubmitted,
  live_late: liveLate,
  live_problem: liveProblem,
  live_reminder: liveReminder,
  live_submitted: liveSubmitted,
  review_reminder: reviewReminder,
  payout_blocked: payoutBlocked,
  payout_failed: payoutFailed,
  payout_paid: payoutPaid,
  payout_scheduled: payoutScheduled,
  refund_sent: refundSent,
  held_ageing: heldAgeing,
  held_alarm: heldAlarm,
  deal_cancelled: dealCancelled,
  deal_completed: dealCompleted,
  review_due: reviewDue,
  reviews_published: reviewsPublished,
  month_opened: monthOpened,
  month_lapsed: monthLapsed,
  programme_paused: programmePaused,
  programme_resumed: programmeResumed,
  programme_notice: programmeNotice,
  programme_ended: programmeEnded,
  message_removed: messageRemoved,
  message_reported: messageReported,
  messages_unread: messagesUnread,
  report_answered: reportAnswered,
  vetting_waiting: vettingWaiting,
  vetting_granted: vettingGranted,
  vetting_more_needed: vettingMoreNeeded,
  vetting_refused: vettingRefused,
  vetting_expiring: vettingExpiring,
  vetting_expired: vettingExpired,
  ownership_decided: ownershipDecided,
  stats_stale: statsStale,
  post_share: postShare,
  post_missing: postMissing,
  post_unanswered: postUnanswered,
  post_answered: postAnswered,
  post_fulfilled: postFulfilled,
  slot_proposed: slotProposed,
  slot_confirmed: slotConfirmed,
  launch_reminder: launchReminder,
  drift_found: driftFound,
};

/** The template of every message about one's own account. */
export const ACCOUNT_TEMPLATES: AccountTemplates = {
  already_registered: alreadyRegistered,
  change_email: changeEmail,
  email_changed: emailChanged,
  new_sign_in: newSignIn,
  password_changed: passwordChanged,
  reset_password: resetPassword,
  roster_invitation: rosterInvitation,
  verify_email: verifyEmail,
};
