// A desk: a few deals as the model sees them from outside, their pages at the processor, and the webhooks under way.
import { db } from "#app/db.server.ts";
import { divertWebhooks, handOver, jobs, type MoneyJob, type Parcel } from "#tests/support/money-world.ts";
import type { ModelDeal } from "#tests/support/many-money-deals.ts";
import type { MoneyDeal } from "#tests/support/money-factory.ts";
import { look, type Snapshot } from "./look.ts";
import type { Plant } from "./plant-names.ts";

/** One deal of a desk. */
export interface Till {
  deal: MoneyDeal;
  desk: Desk;
  /** What was agreed. */
  agreed: ModelDeal;
  /** Its pages at the processor, alone or with others, oldest first. */
  pages: string[];
  drafts: number;
  orders: number;
  /** What was seen last. */
  seen: Snapshot;
}

export interface Desk {
  tills: Till[];
  parcels: Parcel[];
  /** Whatever webhooks name that belong here: deals, checkouts of several, charges, payout accounts. */
  subjects: Set<string>;
  /** A bug that is planted on purpose, for the model to find. */
  plant: Plant | null;
  /** What the card's bank began over a charge, and how it decided. */
  disputes: { id: string; charge: string; outcome: "won" | "lost" | null }[];
}

const offices = new Map<string, Parcel[]>();

interface Told {
  data?: {
    object?: { object?: string; charge?: string; client_reference_id?: string; transfer_group?: string };
  };
  related_object?: { id: string };
}

/** The deal, checkout, charge or payout account that a webhook is about. */
function subjectOf({ body }: Parcel): string {
  const { data, related_object: account } = JSON.parse(body.toString()) as Told;
  if (data?.object?.object === "dispute") return data.object.charge ?? "";
  const { client_reference_id: reference, transfer_group: group } = data?.object ?? {};
  return reference ?? group?.replace(/^(?:deal|checkout)_/, "") ?? account?.id ?? "";
}

/** From now on every webhook waits at the desk that it is about. */
export function openOffices(): void {
  divertWebhooks((parcel) => offices.get(subjectOf(parcel))?.push(parcel));
}

/** Webhooks about this account, checkout, or disputes of this charge, wait at this desk from now on. */
export function alsoAbout({ subjects, parcels }: Desk, id: string): void {
  subjects.add(id);
  offices.set(id, parcels);
}

export async function openDesk(
  given: readonly Pick<Till, "deal" | "agreed">[],
  plant: Plant | null = null,
): Promise<Desk> {
  const desk: Desk = { tills: [], parcels: [], subjects: new Set(), plant, disputes: [] };
  for (const { deal } of given) alsoAbout(desk, deal.dealId);
  const seen = await look(given.map(({ deal }) => deal.dealId));
  desk.tills = given.map((one, at) => {
    const first = seen[at];
    if (!first) throw new Error(`Deal ${one.deal.dealId} is gone`);
    return { ...one, desk, pages: [], drafts: 0, orders: 0, seen: first };
  });
  return desk;
}

export function closeDesk({ subjects }: Desk): void {
  for (const subject of subjects) offices.delete(subject);
}

/** The oldest parcels arrive, each so often as `copies` says; `last` takes the newest first. */
export async function deliver({ parcels }: Desk, count: number, copies: number, last = false): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    const parcel = last ? parcels.pop() : parcels.shift();
    if (!parcel) return;
    const answers = await Promise.all(Array.from({ length: copies }, () => handOver(parcel)));
    if (answers.some((status) => status !== 200)) throw new Error(`A webhook was answered ${answers.join()}`);
  }
}

/** The jobs of these deals that could run now, oldest first, taken out of the queue; the look after a lease comes later. */
async function takeJobs({ tills, disputes }: Desk) {
  const deals = tills.map(({ deal }) => deal.dealId);
  const creators = tills.map(({ deal }) => deal.creator.creatorId);
  const cases = disputes.map(({ id }) => id);
  return db.$queryRaw<{ name: MoneyJob; data: never }[]>`
    with paid as (select * from funding where deal_id = any(${deals}::uuid[])),
    sent as (select * from payout where deal_id = any(${deals}::uuid[])),
    together as (select * from funding_group where id in (select group_id from paid)),
    wanted as (
      select id::text as id from paid
      union all select id::text from together
      union all select id::text from sent
      union all select id::text from refund where deal_id = any(${deals}::uuid[])
      union all select id::text from payout_reversal where payout_id in (select id from sent)
      union all select unnest(${creators}::text[])
      union all select unnest(${cases}::text[])
      union all select w.id from webhook_event w where processed_at is null and object_id in (
        select unnest(array[checkout_id, charge_id, payment_intent_id]) from paid
        union all select unnest(array[checkout_id, charge_id, payment_intent_id]) from together
        union all select transfer_id from sent
        union all select payee_account_id from creator where id::text = any(${creators}::text[])
        union all select unnest(${cases}::text[]))
    ), gone as (
      delete from pgboss.job where state < 'active' and start_after <= now() and name = any(${Object.keys(jobs)})
        and coalesce(data->>'fundingId', data->>'groupId', data->>'payoutId', data->>'refundId', data->>'reversalId',
          data->>'creatorId', data->>'eventId', data->>'disputeId') in (select id from wanted)
      returning name, data, created_on, id
    )
    select name, data from gone order by created_on, id`;
}

/** Runs the jobs that wait for these deals, `together` of each at the same time, and those that they queue. */
export async function runJobs(desk: Desk, together = 1): Promise<void> {
  for (;;) {
    const batch = await takeJobs(desk);
    if (batch.length === 0) return;
    for (const { name, data } of batch)
      await Promise.all(Array.from({ length: together }, () => jobs[name](data)));
  }
}
