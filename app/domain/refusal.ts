import { PAYMENT_REFUSALS } from "./payment-refusals.ts";

/**
 * Every expected refusal of the product: a code, an HTTP status and a sentence for a person.
 * `{name}` is filled from the refusal's detail. Verbs return these as values; exceptions are bugs.
 */
export const REFUSALS = {
  ...PAYMENT_REFUSALS,
  not_found: [404, "We could not find that, or it is not yours to see."],
  not_allowed: [403, "Your role does not allow this. Ask an owner of your team."],
  not_verified: [403, "Verify your email address first. We sent you a link."],
  changed_meanwhile: [409, "Somebody changed this a moment ago. Look at it again, then decide."],
  edited_elsewhere: [
    409,
    "Somebody of your team changed this part meanwhile. Nothing was overwritten: compare both and choose.",
  ],
  opens_too_late: [422, "Leave creators at least a day between the moment it goes public and the deadline."],
  too_many_files: [422, "A brief takes up to {most} files. Remove one first."],
  wrong_state: [409, "That is not possible any more: it has moved on since you opened it."],
  too_late: [409, "The time for this has passed."],
  too_many: [429, "Too many attempts. Try again in {minutes} min."],
  bad_origin: [403, "This request came from another site, so nothing was changed."],
  bad_credentials: [400, "That email and password do not match."],
  wrong_password: [400, "That is not your current password."],
  bad_token: [400, "This link is no longer valid. Ask for a new one."],
  email_taken: [409, "That email address is in use."],
  handle_taken: [409, "That handle is in use. Choose another."],
  account_exists: [409, "You have added that account already."],
  stats_invalid: [422, "{problem}"],
  export_unknown: [
    422,
    "We do not recognise the columns of this file. Send one of the exports listed here, as the platform made it.",
  ],
  export_too_long: [422, "This file has more than 20,000 rows. Export a shorter time."],
  export_needs_posts: [
    422,
    "This export holds the totals of each day. Enter how many posts you published in that time, then choose the file again.",
  ],
  export_empty: [
    422,
    "We found the columns, but not enough rows that can be read. An average needs at least 3 posts.",
  ],
  export_old: [409, "This export ends on {day}, before your newest numbers. Export a newer time."],
  numbers_first: [
    409,
    "This export does not hold every number of an account. Type your numbers once, then import over them.",
  ],
  kit_full: [409, "There is room for {most}. Remove one first."],
  file_known: [409, "You have uploaded this file already."],
  vetting_incomplete: [422, "Something is still missing: {missing}."],
  vetting_too_soon: [409, "You can ask again from {day}."],
  brief_incomplete: [422, "The brief is not complete: {missing}."],
  brief_closed: [409, "This brief no longer takes applications."],
  already_appealed: [409, "You have asked us to look at this already. Our staff answers once."],
  already_applied: [409, "You have applied to this brief already."],
  not_eligible: [422, "This brief asks for something you do not have: {criteria}."],
  price_outside: [422, "The price is outside what the brief allows."],
  not_chargeable: [
    422,
    "One payment carries from {least} to {most}, service fee included. Change the price.",
  ],
  slots_filled: [409, "All slots of this brief are filled."],
  budget_exceeded: [409, "This would go over the brief's budget. {left} is left."],
  over_budget: [409, "That is more than this brief has left to spend. Ask for less."],
  offer_expired: [409, "This offer has expired."],
  not_your_turn: [409, "You made this offer, so the other side answers it."],
  answer_first: [409, "{name} has made a counter-offer. Answer that first."],
  counters_used: [409, "All {limit} counter-offers are made. Accept these terms or decline them."],
  extended_already: [409, "There was more time for this offer once already."],
  no_extension: [409, "This marketplace gives no extra time for offers."],
  nothing_changed: [422, "These are the terms as they stand. Change something, or accept them."],
  addenda_full: [409, "There is room for {most} texts of your own. Take one out first."],
  password_again: [422, "Enter your password to sign a contract of this amount."],
  drawing_invalid: [422, "Draw your whole signature, or clear the drawing."],
  name_mismatch: [422, "Type your name as it stands in your account: {name}."],
  document_changed: [409, "The document is not the one you were shown. Read it again before you sign."],
  already_signed: [409, "You have signed this already."],
  already_funded: [409, "This deal is funded already."],
  group_changed: [409, "Deal {number} no longer waits for funds. Look at the list again."],
  mixed_currencies: [422, "One payment has one currency. Choose deals of the same currency."],
  group_too_large: [
    422,
    "One payment carries from {least} to {most}. Choose other deals, or pay in two parts.",
  ],
  not_funded: [409, "The money is not in yet, so work cannot start."],
  no_files: [422, "Add at least one photo or video."],
  uploads_full: [409, "Up to {most} files wait for one draft. Remove one first."],
  draft_files_full: [422, "A draft takes up to {most} files. Leave some out."],
  subtitles_unmatched: [
    422,
    "There is no video for the subtitles “{name}”. Leave them out, or add the video.",
  ],
  comments_full: [409, "A version takes up to {most} comments."],
  pin_outside: [422, "{problem}"],
  file_missing: [422, "One of the files did not arrive. Choose it again."],
  rounds_used: [409, "All {rounds} revision rounds are used. Another one is a priced amendment."],
  disclosure_missing: [422, "The caption must say that it is an ad: {fix}."],
  disclosure_unmet: [
    422,
    "The caption does not say that it is an ad: {fix}. Ask for it, or say why it is right.",
  ],
  short_live_url: [
    422,
    "This is a short link, and several can lead to one post. Open it, then copy the address from the browser.",
  ],
  export_other_posts: [
    422,
    "This export has {rows} posts, and none of them is {url}. Export a time in which it was up.",
  ],
  slot_outside: [422, "The contract says {window}. Another time needs an amendment that both sign."],
  slot_past: [422, "Choose a time that is still to come."],
  reminded_today: [409, "{name} was reminded in the last 24 hours. Write a message if it is urgent."],
  reminders_used: [429, "Your team has sent {most} reminders in 24 hours. Send the next ones tomorrow."],
  nobody_chosen: [422, "Choose at least one creator."],
  bad_day: [422, "Choose a day between the day of the post and today."],
  bad_live_url: [422, "Enter the address of the post on {platform}, such as {example}."],
  url_used: [409, "That address is already used in another deal."],
  reason_needed: [422, "Give a reason; the other side reads it."],
  deal_disputed: [
    409,
    "A dispute is open, so this deal stands still: nothing is sent, decided or cancelled until it is closed.",
  ],
  deal_paused: [
    409,
    "You agreed to pause this deal. End the pause first; every limit then moves on by its time.",
  ],
  deal_charged_back: [
    409,
    "The card’s bank took the payment back, so this deal stands still until the bank has decided.",
  ],
  dispute_open: [409, "A dispute about this deal is open already. Add to it there."],
  dispute_unfunded: [
    409,
    "No money is held for this deal, so there is nothing to decide. Either side can cancel.",
  ],
  statement_in_time: [
    409,
    "The brand still has time to answer the question. A dispute can follow after that.",
  ],
  statement_disputed: [409, "This statement is in dispute. The ruling there decides it."],
  dispute_nothing: [
    409,
    "Nothing is left to dispute for this reason: what was paid out, or is on its way, cannot come back.",
  ],
  ruling_amount: [422, "Enter more than nothing and less than the whole fee, {most}."],
  ruling_revise: [422, "Part of this work was accepted, so no round can follow. Rule full, part or refund."],
  appeal_again: [409, "This ruling was appealed already. An appeal is heard once."],
  pause_open: [409, "A pause is proposed or runs already. Answer it first."],
  payee_not_ready: [409, "Finish your payout set-up first."],
  demo_only: [404, "This exists only in demo mode."],
  clock_backward: [422, "The clock only moves forward, by up to 90 days at a time."],
  message_empty: [422, "Write something, or add a file."],
  thread_ended: [409, "This conversation is closed, because the application ended."],
  you_blocked: [409, "You blocked {name}. Unblock them to write."],
  blocked: [403, "{name} does not take messages from you, so nothing was sent."],
  taken_by_other: [409, "{name} has taken this. Ask to have it handed over, or choose another."],
  own_decision: [403, "You made the decision that is appealed. Another moderator decides this."],
  appeal_used: [409, "This brief was appealed already. An appeal is heard once."],
  already_reported: [409, "You have reported this already. We tell you what came of it."],
  reports_used: [429, "You have sent {most} reports today. Send the next one tomorrow."],
  fill_the_gaps: [422, "Fill in or take out the words in [brackets] before it goes out."],
  import_empty: [422, "The file has no rows below its header."],
  mapping_needed: [422, "Say which columns hold the platform and the handle."],
  roster_invitations_used: [429, "{most} invitations go out in a day. Invite the others tomorrow."],
  list_full: [409, "You keep {most} already. Take one off the list first."],
  name_taken: [409, "You use that name already. Choose another."],
  read_meanwhile: [
    409,
    "The brand has opened your application, so it can no longer be edited. You can still withdraw it.",
  ],
  list_name_taken: [409, "Your team has a list of that name already."],
  lists_full: [409, "A team keeps up to {most} lists. Remove one first."],
  creator_list_full: [409, "A list holds up to {most} creators. Start another list."],
  invitations_used: [
    429,
    "Your team has sent its {most} invitations for 24 hours. The next one can go out {at}.",
  ],
  review_sent: [409, "You have sent your review of this deal. It cannot be changed."],
  review_over: [409, "The time for reviews of this deal is over."],
  review_sealed: [409, "Reviews are sealed until both sides have written, or the time is over."],
  already_replied: [409, "There is one reply to a review, and it has been written."],
  not_invitable: [409, "This creator takes no invitations right now."],
  post_in_future: [422, "This post is dated in the future. Enter the day it was published."],
  post_no_ad: [
    422,
    "This caption does not say that it is an ad, or not for whom. For work without such words, add it to your portfolio.",
  ],
  comments_few: [422, "A sample takes at least {least} comments; {found} were found."],
  comments_nothing: [422, "Paste comments, choose a file, or say how many accounts it follows."],
  competitors_full: [409, "A team keeps up to {most} competitors. Remove one first."],
  competitor_known: [409, "That name or handle belongs to {name}, which is on your list already."],
  already_invited: [409, "Your team has invited this creator to that brief already."],
  already_applied_to_you: [
    409,
    "This creator has applied to that brief already. Open the application instead.",
  ],
  amendment_open: [409, "Amendment {number} is still open. Only one is open at a time: settle it first."],
  amendment_moot: [
    409,
    "The work has moved on since this was proposed, so it cannot take effect. Withdraw or decline it.",
  ],
  amendment_dates: [422, "Choose dates in the future, and a window that ends after it begins."],
  licence_narrower: [422, "An extension takes nothing back: keep what the licence allows already."],
  chargeback_over: [409, "The bank has the evidence or has decided, so nothing more can be sent."],
  payment_goes_back: [409, "This payment goes back to its card in any case, so its bank is not answered."],
  same_person: [403, "You proposed this. Somebody else of our staff confirms it."],
  proposal_open: [409, "Something is proposed here already. Confirm, decline or withdraw it first."],
  proposal_moot: [409, "What was proposed no longer fits: {why}. Decline it and propose again."],
  debt_too_much: [422, "At most {most} can be asked for."],
  debt_none: [409, "Nothing can be asked for any more: it is owed already, or has been paid back."],
  look_first: [409, "Ask the processor first: what it shows decides what can be proposed."],
  conversion_refused: [422, "{problem}"],
  commission_late: [409, "Pay “{name}” of deal {number} first: it is more than two weeks late."],
  setting_invalid: [422, "{name}: enter a value between {min} and {max}."],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof REFUSALS;

export interface Refusal {
  ok: false;
  code: RefusalCode;
  detail?: Record<string, string>;
}

export type Result<T = null> = { ok: true; value: T } | Refusal;

/** A refusal as a value. `detail` fills the placeholders of its sentence. */
export function refuse(code: RefusalCode, detail?: Record<string, string>): Refusal {
  return detail ? { ok: false, code, detail } : { ok: false, code };
}

/** Success with a value. */
export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** The sentence a person reads for a refusal. */
export function sentenceOf(refusal: Pick<Refusal, "code" | "detail">): string {
  return REFUSALS[refusal.code][1].replace(/\{(\w+)\}/g, (_, name: string) => refusal.detail?.[name] ?? "");
}

/** The HTTP status of a refusal. */
export function statusOf(refusal: Pick<Refusal, "code">): number {
  return REFUSALS[refusal.code][0];
}
