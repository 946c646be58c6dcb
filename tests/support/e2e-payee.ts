import { stripeFakeAdmin } from "#app/demo/stripe/admin-client.ts";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { payeeFor, recordPayeeAccount } from "#app/domain/payout/payee.server.ts";
import { env } from "#app/env.server.ts";
import { runJob } from "#app/jobs/run-job.server.ts";
import { createPayeeAccount } from "#app/services/payments/payees.server.ts";

/** Opens a creator's account at the processor's stand-in, finishes its set-up there, and lets our side know. */
export async function payeeAtProcessor(creator: CreatorActor): Promise<void> {
  const { accountId: _none, ...payee } = await payeeFor(creator);
  const { accountId } = await createPayeeAccount(payee);
  await recordPayeeAccount(creator.creatorId, accountId);
  await stripeFakeAdmin(env.STRIPE_FAKE_URL ?? "").setPayeeStatus(accountId, "active");
  await runJob("payee.refresh", { creatorId: creator.creatorId });
}
