import { emailToSend, recordAttempt } from "../../domain/messaging/email-attempt.server.ts";
import { sendEmail } from "../../services/email/send.server.ts";
import type { Handler } from "../handler.ts";

/** Sends one stored email and records the attempt. Throws when the queue should try again. */
export const emailSend: Handler<"email.send"> = async ({ emailId }) => {
  const email = await emailToSend(emailId);
  if (!email) return;
  const outcome = await sendEmail(email);
  await recordAttempt(email, outcome);
  if (!outcome.ok && outcome.retryable) throw new Error(`Email ${emailId} was not sent: ${outcome.detail}`);
};
