import { z } from "zod";
import { ACCOUNT_MESSAGES } from "../domain/messaging/account-messages.ts";

const id = z.uuid();

/** Every job by name, with the shape of its payload. The worker and the senders share this table. */
export const JOBS = {
  /** Render a notification's email (HTML and text) and store it. */
  "email.render": z.object({ notificationId: id }),
  /** Render a message about somebody's own account (links with secrets; never shown in the app). */
  "email.account": z.object({ to: z.email(), userId: id, message: ACCOUNT_MESSAGES }),
  /** Send one stored email. */
  "email.send": z.object({ emailId: id }),
  /** Remove the bytes of a file that nothing names any more. */
  "file.remove": z.object({ storageKey: z.string() }),
  /** Make the small picture of a picture. */
  "thumbnail.make": z.object({ fileId: id }),
  /** Remove what has arrived of an upload that nobody waits for. */
  "upload.forget": z.object({ uploadId: id }),
  /** Make the sealed PDF of a contract that both sides signed. */
  "contract.seal": z.object({ contractId: id }),
  /** Make the sealed PDF of an amendment that is in force. */
  "amendment.seal": z.object({ amendmentId: id }),
  /** Re-fetch what a webhook was about and act on it. */
  "webhook.process": z.object({ eventId: z.string() }),
  /** Ask the processor for the truth about one checkout. */
  "funding.refresh": z.object({ fundingId: id }),
  /** The same about one checkout for several deals. */
  "group.refresh": z.object({ groupId: id }),
  /** Ask the processor which cards a brand keeps. */
  "cards.refresh": z.object({ brandId: id }),
  /** Send one due payout. */
  "payout.send": z.object({ payoutId: id }),
  /** Send one refund. */
  "refund.send": z.object({ refundId: id }),
  /** Ask the processor whether a creator can receive transfers. */
  "payee.refresh": z.object({ creatorId: id }),
  /** Ask the processor for the truth about one dispute of a card's bank. */
  "chargeback.refresh": z.object({ disputeId: z.string() }),
  /** Send the evidence that somebody of the staff has asked to send. */
  "chargeback.send": z.object({ chargebackId: id }),
  /** Take part of a transfer back. */
  "payout.reverse": z.object({ reversalId: id }),
  /** Look what the processor has for a payout or refund that does not go on by itself. */
  "processor.look": z.object({ subjectKind: z.enum(["payout", "refund"]), subjectId: id }),
  /** Check every row of an uploaded list. */
  "roster.check": z.object({ importId: id }),
  /** Render and store the email of an invitation. */
  "roster.invite": z.object({ invitationId: id }),
  /** Compare the ledger with the processor's balance transactions. */
  reconcile: z.object({}),
  /** Go on with the daily listing of every movement, when one is due. */
  "reconcile.full": z.object({}),
  /** Look whether an accepted post still stands. */
  "post.check": z.object({ deliverableId: id }),
  /** Run every timer now (after the demo clock moved). */
  sweep: z.object({}),
} as const satisfies Record<string, z.ZodType>;

export type JobName = keyof typeof JOBS;
export type JobPayload<N extends JobName> = z.infer<(typeof JOBS)[N]>;
export const JOB_NAMES = Object.keys(JOBS) as JobName[];
