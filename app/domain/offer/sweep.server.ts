import { act, db, type Prisma, type Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { backToShortlist } from "../application/move.server.ts";
import { record } from "../audit/record.server.ts";
import { eachDue } from "../each-due.server.ts";
import { claimReminder } from "../deal/remind.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, type Result } from "../refusal.ts";
import { hrefFor, sumsFor } from "./message-data.ts";
import { answeringSide } from "./negotiation.ts";
import { readTerms } from "./terms.ts";

const withParties = {
  terms: true,
  application: { include: { brief: { include: { brand: true } }, creator: true } },
} as const;

type SweptOffer = Prisma.OfferGetPayload<{ include: typeof withParties }>;

/** Both sides hear that an offer ended: whose it was, and what it was about. */
async function tellOfEnd(tx: Tx, now: Date, { application, terms, proposedBy }: SweptOffer): Promise<void> {
  const { brief, creator, creatorId, id } = application;
  const { gross, net, cost, ...beside } = sumsFor(readTerms(terms.body));
  const data = { briefTitle: brief.title, brandName: brief.brand.name, proposedBy, gross, ...beside };
  await notify(tx, now, {
    to: { creatorId },
    kind: "offer_expired",
    data: { ...data, net },
    href: hrefFor("creator", id),
  });
  await notify(tx, now, {
    to: { brandId: brief.brandId, permission: "offer.make" },
    kind: "offer_expired_brand",
    data: { ...data, cost, creatorName: creator.displayName },
    href: hrefFor("brand", id),
  });
}

async function expireOne(tx: Tx, now: Date, id: string): Promise<boolean> {
  const offer = await tx.offer.findUniqueOrThrow({ where: { id }, include: withParties });
  const { application } = offer;
  const moved = await backToShortlist(tx, now, application);
  // Losing to an accept that holds the application: it decides, and this batch leaves the offer alone.
  if (!moved.ok) return false;
  await tx.offer.updateMany({
    where: { id, state: "open" },
    data: { state: "expired", version: { increment: 1 } },
  });
  const where = { stream: `application:${application.id}`, briefId: application.briefId };
  await record(tx, now, SYSTEM, where, { type: "offer.expired" });
  await tellOfEnd(tx, now, offer);
  return true;
}

/** Ends offers that were not answered in time, a bounded batch. Returns how many it ended. */
export async function expireOffers(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select id from offer where state = 'open' and expires_at <= app_now() order by expires_at limit ${limit}`;
  return eachDue(due, async ({ id }) => {
    const result: Result<boolean> = await act(async (tx, now) => {
      const free = await tx.$queryRaw<unknown[]>`
        select o.id from offer o join application a on a.id = o.application_id
        where o.id = ${id}::uuid and o.state = 'open' and o.expires_at <= ${now} for update of a, o skip locked`;
      return done(free.length > 0 && (await expireOne(tx, now, id)));
    });
    return result.ok && result.value;
  });
}

/** Tells the side that owes the answer that its offer ends within a day. */
async function tellOfLimit(tx: Tx, now: Date, offer: SweptOffer): Promise<void> {
  const { brief, creator, creatorId, id } = offer.application;
  const { gross, net, cost, ...beside } = sumsFor(readTerms(offer.terms.body));
  const expiresAt = offer.expiresAt.toISOString();
  const data = { briefTitle: brief.title, brandName: brief.brand.name, gross, ...beside, expiresAt };
  if (answeringSide(offer) === "creator") {
    const href = hrefFor("creator", id);
    return notify(tx, now, { to: { creatorId }, kind: "offer_expiring", data: { ...data, net }, href });
  }
  await notify(tx, now, {
    to: { brandId: brief.brandId, permission: "offer.make" },
    kind: "counter_expiring",
    data: { ...data, cost, creatorName: creator.displayName },
    href: hrefFor("brand", id),
  });
}

/** Reminds whoever owes the answer to an offer, once for each limit: after an extension it is another limit. */
export async function remindOfOffers(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    select o.id from offer o
    where o.state = 'open' and o.expires_at between app_now() and app_now() + interval '24 hours'
      and not exists (select 1 from reminder r where r.subject_id = o.id and r.kind = 'offer' and r.deadline = o.expires_at)
    order by o.expires_at limit ${limit}`;
  return eachDue(due, async ({ id }) => {
    const told: Result<boolean> = await act(async (tx, now) => {
      const offer = await tx.offer.findUniqueOrThrow({ where: { id }, include: withParties });
      if (offer.state !== "open") return done(false);
      if (!(await claimReminder(tx, now, id, "offer", offer.expiresAt))) return done(false);
      await tellOfLimit(tx, now, offer);
      return done(true);
    });
    return told.ok && told.value;
  });
}
