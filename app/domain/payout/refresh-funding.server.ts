import { act, db } from "#app/db.server.ts";
import { done } from "#app/domain/refusal.ts";
import { enqueue } from "#app/jobs/enqueue.ts";

/** A funding that is not settled. `wanted` is false when a payment could only go back: then close its checkout. */
export interface Unsettled {
  checkoutId: string | null;
  wanted: boolean;
  /** Its time is up; without a checkout nothing can come of it. */
  over: boolean;
}

/** What there is to ask the processor about a funding; null once it is paid or returned. */
export async function unsettledFunding(fundingId: string): Promise<Unsettled | null> {
  const rows = await db.$queryRaw<Unsettled[]>`
    select f.checkout_id as "checkoutId",
      f.state = 'open' and case when f.statement_id is not null then s.state = 'due'
        when f.amendment_id is null then d.state = 'funding' else a.state = 'funding' end as wanted,
      f.expires_at <= app_now() as over
    from funding f join deal d on d.id = f.deal_id left join amendment a on a.id = f.amendment_id
      left join commission_statement s on s.id = f.statement_id
    where f.id = ${fundingId}::uuid and f.state in ('open', 'expired')`;
  return rows[0] ?? null;
}

/** The processor closed this checkout without a payment: another one may be opened. */
export async function expireFunding(fundingId: string): Promise<void> {
  await db.funding.updateMany({ where: { id: fundingId, state: "open" }, data: { state: "expired" } });
}

/**
 * The funding that a checkout belongs to. A checkout whose opening was never recorded (the process died in
 * between) is found by the deal it names, and is paid, if at all, in the name of an extra funding that is
 * judged like any other. Null when no deal of ours is meant.
 */
export async function fundingOfCheckout(checkoutId: string, dealId?: string): Promise<string | null> {
  const known = await db.funding.findUnique({ where: { checkoutId }, select: { id: true } });
  if (known) return known.id;
  const last = dealId
    ? await db.funding.findFirst({ where: { dealId }, orderBy: { createdAt: "desc" } })
    : null;
  if (!last) return null;
  const adopted = await act(async (tx, now) => {
    const { dealId: deal, amendmentId, statementId, amount, currency, createdById } = last;
    await tx.funding.createMany({
      data: [
        {
          ...{
            dealId: deal,
            amendmentId,
            statementId,
            amount,
            currency,
            createdById,
            checkoutId,
            createdAt: now,
            expiresAt: now,
          },
          state: "expired",
          idempotencyKey: `adopted:${checkoutId}`,
        },
      ],
      skipDuplicates: true,
    });
    return done(await tx.funding.findUniqueOrThrow({ where: { checkoutId }, select: { id: true } }));
  });
  return adopted.ok ? adopted.value.id : null;
}

/** Asks for the truth about a deal's newest checkout, soon; for when the brand comes back from paying. */
export async function requestFundingRefresh(fundingId: string): Promise<void> {
  await act(async (tx) => {
    await enqueue(tx, "funding.refresh", { fundingId });
    return done(null);
  });
}
