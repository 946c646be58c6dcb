import { db } from "#app/db.server.ts";
import { stripeFakeAdmin } from "#app/demo/stripe/admin-client.ts";
import { env } from "#app/env.server.ts";
import { runJob } from "#app/jobs/run-job.server.ts";
import type { StoryState } from "./application-acts.server.ts";

/** The card's bank takes the payment of a story's deal back: at the stand-in alone, which plays the bank. */
export async function chargeBack({ dealNumber }: StoryState, reason: string): Promise<void> {
  if (!env.STRIPE_FAKE_URL) return;
  const { chargeId } = await db.funding.findFirstOrThrow({
    where: { deal: { number: dealNumber }, state: "paid" },
    select: { chargeId: true },
  });
  const bank = stripeFakeAdmin(env.STRIPE_FAKE_URL);
  const disputeId = await bank.openDispute({ charge: chargeId ?? "", reason });
  await runJob("chargeback.refresh", { disputeId });
}
