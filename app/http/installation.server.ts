import { env } from "#app/env.server.ts";

/** What routes may know of the environment: the address for links, and what stands in for the outside. */
export const installation = {
  /** Such as `https://market.example`, without a slash at the end. */
  origin: env.ORIGIN,
  demoPayments: env.demoPayments,
  /** Mail goes to the mailbox at /dev/mail. */
  demoMail: env.demoMail && env.demoTools,
  demoTools: env.demoTools,
};
