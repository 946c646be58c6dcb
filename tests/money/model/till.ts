// One deal as the model sees it from outside: its rows, its page at the processor, and the webhooks that are under way.
import { db } from "#app/db.server.ts";
import { divertWebhooks, handOver, jobs, type MoneyJob, type Parcel } from "#tests/support/money-world.ts";
import type { Plant } from "./plants.ts";
import type { MoneyDeal } from "#tests/support/money-factory.ts";

/** Everything of a deal that the rules look at, as one statement reads it. Amounts are minor units, as text. */
export interface Snapshot {
  deal: string;
  items: { id: string; state: string; contentOnly: boolean }[];
  fundings: { id: string; state: string; checkoutId: string | null; chargeId: string | null }[];
  payouts: { id: string; state: string; amount: string; transferId: string | null }[];
  refunds: { id: string; state: string; amount: string; refundId: string | null; chargeId: string }[];
  payee: string | null;
  payeeActive: boolean;
  /** Journals of this deal that do not sum to zero. */
  offBalance: number;
  funded: string;
  held: string;
  released: string;
  refunded: string;
}

export interface Till {
  deal: MoneyDeal;
  /** Pages at the processor, oldest first. */
  pages: string[];
  parcels: Parcel[];
  drafts: number;
  /** A bug that is planted on purpose, for the model to find. */
  plant: Plant | null;
  /** What the card's bank began over the deal's payment, and how it decided. */
  dispute: { id: string; outcome: "won" | "lost" | null } | null;
  /** What was seen last. */
  seen: Snapshot;
}

const offices = new Map<string, Parcel[]>();

interface Told {
  data?: {
    object?: { object?: string; charge?: string; client_reference_id?: string; transfer_group?: string };
  };
  related_object?: { id: string };
}

/** The deal or payout account that a webhook is about. */
function subjectOf({ body }: Parcel): string {
  const { data, related_object: account } = JSON.parse(body.toString()) as Told;
  if (data?.object?.object === "dispute") return data.object.charge ?? "";
  const { client_reference_id: dealId, transfer_group: group } = data?.object ?? {};
  return dealId ?? group?.replace("deal_", "") ?? account?.id ?? "";
}

/** From now on every webhook waits with the deal that it is about. */
export function openOffices(): void {
  divertWebhooks((parcel) => offices.get(subjectOf(parcel))?.push(parcel));
}

/** Webhooks about this account, or disputes of this charge, wait with this deal from now on. */
export function alsoAbout(till: Till, accountId: string): void {
  offices.set(accountId, till.parcels);
}

export async function openTill(deal: MoneyDeal, plant: Plant | null = null): Promise<Till> {
  const parcels: Parcel[] = [];
  offices.set(deal.dealId, parcels);
  return { deal, pages: [], parcels, drafts: 0, plant, dispute: null, seen: await look(deal) };
}

export function closeTill({ deal, seen }: Till): void {
  offices.delete(deal.dealId);
  if (seen.payee) offices.delete(seen.payee);
}

export async function look({ dealId, creator }: MoneyDeal): Promise<Snapshot> {
  const [row] = await db.$queryRaw<{ seen: Snapshot }[]>`
    with lines as (
      select j.id, j.kind, a.kind as account, p.amount
      from journal j join posting p on p.journal_id = j.id join ledger_account a on a.id = p.account_id
      where j.deal_id = ${dealId}::uuid
    ), held as (select * from lines where account = 'held')
    select json_build_object(
      'deal', (select state from deal where id = ${dealId}::uuid),
      'items', (select json_agg(json_build_object('id', id, 'state', state, 'contentOnly', content_only)
        order by position) from deliverable where deal_id = ${dealId}::uuid),
      'fundings', coalesce((select json_agg(json_build_object('id', id, 'state', state, 'checkoutId', checkout_id,
        'chargeId', charge_id) order by created_at, id) from funding where deal_id = ${dealId}::uuid), '[]'),
      'payouts', coalesce((select json_agg(json_build_object('id', id, 'state', state, 'amount', amount::text,
        'transferId', transfer_id) order by id) from payout where deal_id = ${dealId}::uuid), '[]'),
      'refunds', coalesce((select json_agg(json_build_object('id', id, 'state', state, 'amount', amount::text,
        'refundId', refund_id, 'chargeId', charge_id) order by id) from refund where deal_id = ${dealId}::uuid), '[]'),
      'payee', (select payee_account_id from creator where id = ${creator.creatorId}::uuid),
      'payeeActive', (select payee_active_at is not null from creator where id = ${creator.creatorId}::uuid),
      'offBalance', (select count(*) from (select 1 from lines group by id having sum(amount) <> 0) off),
      'funded', coalesce((select -sum(amount) from held where kind = 'deal_funded'), 0)::text,
      'held', coalesce((select -sum(amount) from held), 0)::text,
      'released', coalesce((select sum(amount) from held where kind = 'deliverable_released'), 0)::text,
      'refunded', coalesce((select sum(amount) from held where kind = 'deal_refunded'), 0)::text) as seen`;
  if (!row) throw new Error(`Deal ${dealId} is gone`);
  return row.seen;
}

/** The oldest parcels arrive, each so often as `copies` says; `last` takes the newest first. */
export async function deliver(till: Till, count: number, copies: number, last = false): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    const parcel = last ? till.parcels.pop() : till.parcels.shift();
    if (!parcel) return;
    const answers = await Promise.all(Array.from({ length: copies }, () => handOver(parcel)));
    if (answers.some((status) => status !== 200)) throw new Error(`A webhook was answered ${answers.join()}`);
  }
}

/** The jobs that wait for this deal, oldest first, taken out of the queue. */
async function takeJobs({ deal: { dealId, creator }, dispute }: Till) {
  return db.$queryRaw<{ name: MoneyJob; data: never }[]>`
    with wanted as (
      select id::text as id from funding where deal_id = ${dealId}::uuid
      union all select id::text from payout where deal_id = ${dealId}::uuid
      union all select id::text from refund where deal_id = ${dealId}::uuid
      union all select ${creator.creatorId}
      union all select w.id from webhook_event w where processed_at is null and object_id in (
        select checkout_id from funding where deal_id = ${dealId}::uuid
        union all select payee_account_id from creator where id = ${creator.creatorId}::uuid
        union all select charge_id from funding where deal_id = ${dealId}::uuid
        union all select payment_intent_id from funding where deal_id = ${dealId}::uuid
        union all select transfer_id from payout where deal_id = ${dealId}::uuid
        union all select ${dispute?.id ?? ""})
      union all select ${dispute?.id ?? ""}
    ), gone as (
      delete from pgboss.job where state < 'active' and name = any(${Object.keys(jobs)}) and coalesce(data->>'fundingId',
        data->>'payoutId', data->>'refundId', data->>'creatorId', data->>'eventId', data->>'disputeId') in (select id from wanted)
      returning name, data, created_on, id
    )
    select name, data from gone order by created_on, id`;
}

/** Runs the jobs that wait for this deal, `together` of each at the same time, and those that they queue. */
export async function runJobs(till: Till, together = 1): Promise<void> {
  for (;;) {
    const batch = await takeJobs(till);
    if (batch.length === 0) return;
    for (const { name, data } of batch)
      await Promise.all(Array.from({ length: together }, () => jobs[name](data)));
  }
}
