import type { JobName } from "./registry.ts";

/** Retries and time limit of a queue, in seconds. Sending jobs keep trying for about a day. */
export const JOB_POLICY: Record<
  JobName,
  { retryLimit: number; retryDelay: number; expireInSeconds: number }
> = {
  "email.render": { retryLimit: 5, retryDelay: 5, expireInSeconds: 60 },
  "email.account": { retryLimit: 5, retryDelay: 5, expireInSeconds: 60 },
  "email.send": { retryLimit: 12, retryDelay: 5, expireInSeconds: 60 },
  "file.remove": { retryLimit: 8, retryDelay: 30, expireInSeconds: 60 },
  "thumbnail.make": { retryLimit: 5, retryDelay: 30, expireInSeconds: 120 },
  "upload.forget": { retryLimit: 8, retryDelay: 30, expireInSeconds: 60 },
  "contract.seal": { retryLimit: 8, retryDelay: 5, expireInSeconds: 120 },
  "amendment.seal": { retryLimit: 8, retryDelay: 5, expireInSeconds: 120 },
  "webhook.process": { retryLimit: 10, retryDelay: 5, expireInSeconds: 120 },
  "funding.refresh": { retryLimit: 8, retryDelay: 5, expireInSeconds: 120 },
  "group.refresh": { retryLimit: 8, retryDelay: 5, expireInSeconds: 120 },
  "cards.refresh": { retryLimit: 5, retryDelay: 5, expireInSeconds: 120 },
  "payout.send": { retryLimit: 10, retryDelay: 5, expireInSeconds: 120 },
  "refund.send": { retryLimit: 10, retryDelay: 5, expireInSeconds: 120 },
  "payee.refresh": { retryLimit: 8, retryDelay: 5, expireInSeconds: 120 },
  "chargeback.refresh": { retryLimit: 8, retryDelay: 5, expireInSeconds: 120 },
  "chargeback.send": { retryLimit: 10, retryDelay: 5, expireInSeconds: 120 },
  "payout.reverse": { retryLimit: 10, retryDelay: 5, expireInSeconds: 120 },
  "processor.look": { retryLimit: 8, retryDelay: 5, expireInSeconds: 120 },
  // A list of the largest size takes a minute; a second run starts from nothing and shuts out the first.
  "roster.check": { retryLimit: 3, retryDelay: 5, expireInSeconds: 900 },
  "roster.invite": { retryLimit: 5, retryDelay: 5, expireInSeconds: 60 },
  "post.check": { retryLimit: 2, retryDelay: 60, expireInSeconds: 60 },
  reconcile: { retryLimit: 2, retryDelay: 30, expireInSeconds: 600 },
  "reconcile.full": { retryLimit: 2, retryDelay: 30, expireInSeconds: 600 },
  sweep: { retryLimit: 1, retryDelay: 5, expireInSeconds: 120 },
};
