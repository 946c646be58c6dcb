import { appNow, db } from "../../db.server.ts";
import { JOB_POLICY } from "../../jobs/job-policy.ts";
import { SECRET_KINDS, WIPED } from "./email-rules.ts";

export interface EmailToSend {
  id: string;
  kind: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  idempotencyKey: string;
  unsubscribeUrl: string | null;
}

export type SendOutcome =
  { ok: true; providerId: string } | { ok: false; retryable: boolean; detail: string };

/** A stored email that still has to go out; null when it was sent or does not exist. */
export async function emailToSend(emailId: string): Promise<EmailToSend | null> {
  return db.email.findFirst({
    where: { id: emailId, state: { not: "sent" } },
    select: {
      ...{ id: true, kind: true, to: true, subject: true, html: true, text: true },
      ...{ idempotencyKey: true, unsubscribeUrl: true },
    },
  });
}

/**
 * Records one attempt and what became of the email. It stays queued while another try is to come, and
 * failed when none is. A sent message that held a secret link loses its body here.
 */
export async function recordAttempt(email: EmailToSend, outcome: SendOutcome): Promise<void> {
  await db.$transaction(async (tx) => {
    const at = await appNow(tx);
    await tx.emailAttempt.create({
      data: {
        emailId: email.id,
        at,
        ok: outcome.ok,
        detail: outcome.ok ? outcome.providerId : outcome.detail,
      },
    });
    if (outcome.ok) {
      const wiped = SECRET_KINDS.has(email.kind) ? { html: WIPED, text: WIPED } : {};
      await tx.email.update({
        where: { id: email.id },
        data: { state: "sent", sentAt: at, providerId: outcome.providerId, ...wiped },
      });
      return;
    }
    const tries = await tx.emailAttempt.count({ where: { emailId: email.id } });
    const over = !outcome.retryable || tries > JOB_POLICY["email.send"].retryLimit;
    // A twin of this job may have sent it meanwhile: sent stays sent.
    await tx.email.updateMany({
      where: { id: email.id, state: { not: "sent" } },
      data: { state: over ? "failed" : "queued" },
    });
  });
}
