import { act, db } from "../../db.server.ts";
import { SYSTEM, type BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { randomSuffix } from "../account/random-suffix.server.ts";
import { slugify } from "../account/slug.ts";
import { isOpen } from "../brief/brief.ts";
import { readBriefDetails } from "../brief/brief-details.ts";
import { storedBrief } from "../brief/brief-input.ts";
import { readEligibility } from "../brief/eligibility.ts";
import { hasFee, modelOf } from "../commission/compensation.ts";
import { sendInvitation } from "../directory/invite.server.ts";
import { eachDue } from "../each-due.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { hoursAfter } from "./policy.ts";
import { type LoadedDeal, partyDeal } from "./load.server.ts";

const APPLY_HOURS = 14 * 24;

/** What the two agreed last time, as a brief for one creator: the same work, fees and rights, and no old date. */
function againBrief(deal: LoadedDeal, now: Date) {
  const { body, brief } = deal;
  const fee = hasFee(body.totals);
  return storedBrief({
    ...{ title: brief.title, summary: brief.summary, visibility: "invite", currency: body.currency },
    ...{
      pricing: fee ? "fixed" : "none",
      slots: 1,
      budget: BigInt(body.totals.gross),
      applyBy: hoursAfter(now, APPLY_HOURS),
    },
    ...{ niches: brief.niches, markets: brief.markets, eligibility: readEligibility({}) },
    details: readBriefDetails({
      ...readBriefDetails(brief.details),
      ...{ licence: body.licence, exclusivity: body.exclusivity, programme: null },
      model: modelOf(fee, body.commission !== undefined),
      commission: body.commission ?? null,
    }),
    deliverables: body.items.map(({ platform, format, quantity, specification, gross }) => ({
      ...{ platform, format, quantity, specification, feeMin: BigInt(gross), feeMax: BigInt(gross) },
      ...{ publishFrom: null, publishTo: null, draftBy: null },
    })),
  });
}

/**
 * Books the creator of a completed deal again: a brief with the terms that were agreed, which only they are invited
 * to, as soon as it is open. They accept terms as always. `id` is the brief's, made by the page, so that a form sent
 * twice makes one. Refuses: not_allowed, not_found, wrong_state (the deal is not complete).
 */
export function rebook(
  actor: BrandActor,
  { dealNumber, id }: { dealNumber: number; id: string },
): Promise<Result<{ briefId: string }>> {
  return act(async (tx, now) => {
    if (!can(actor, "brief.write") || !can(actor, "creator.invite")) return refuse("not_allowed");
    const deal = await partyDeal(tx, actor, dealNumber);
    if (!deal) return refuse("not_found");
    if (deal.state !== "completed") return refuse("wrong_state");
    const { brief, deliverables } = againBrief(deal, now);
    const slug = `${slugify(brief.title, "brief")}-${randomSuffix()}`;
    const written = { createdById: actor.userId, savedById: actor.userId, createdAt: now, updatedAt: now };
    const data = [{ ...brief, ...written, id, slug, brandId: deal.brandId }];
    const { count } = await tx.brief.createMany({ data, skipDuplicates: true });
    if (count === 0) {
      const own = await tx.rebooking.findFirst({ where: { briefId: id, dealId: deal.id } });
      return own ? done({ briefId: id }) : refuse("not_found");
    }
    await tx.briefDeliverable.createMany({ data: deliverables.map((line) => ({ ...line, briefId: id })) });
    const booked = { briefId: id, dealId: deal.id, bookedBy: actor.name, createdAt: now };
    await tx.rebooking.create({ data: booked });
    return done({ briefId: id });
  });
}

async function inviteAgain(briefId: string): Promise<boolean> {
  const outcome = await act(async (tx, now) => {
    const taken = await tx.rebooking.updateMany({
      where: { briefId, settledAt: null },
      data: { settledAt: now },
    });
    const booked = await tx.rebooking.findUniqueOrThrow({
      where: { briefId },
      include: { brief: { include: { brand: true } }, deal: { include: { creator: true } } },
    });
    const { brief, deal, bookedBy } = booked;
    if (taken.count !== 1 || !isOpen(brief, now)) return refuse("wrong_state");
    const pair = { brandId: brief.brandId, creatorId: deal.creatorId };
    const muted = await tx.brandMute.findFirst({ where: pair });
    const known = await tx.invitation.findFirst({ where: { briefId, creatorId: deal.creatorId } });
    if (muted || known) return done(null);
    const message = `We would like to work with you again, on the terms of deal ${deal.number}.`;
    const words = { message, invitedBy: bookedBy, brandName: brief.brand.name };
    await sendInvitation(tx, now, SYSTEM, brief, deal.creator, words);
    return done(null);
  });
  return outcome.ok;
}

/** Invites the creators who are booked again to those briefs that have opened. A bounded batch; returns how many. */
export async function inviteThoseBookedAgain(limit = 50): Promise<number> {
  const due = await db.$queryRaw<{ briefId: string }[]>`
    select r.brief_id as "briefId" from rebooking r join brief b on b.id = r.brief_id
    where r.settled_at is null and b.state = 'published' and (b.apply_by is null or b.apply_by > app_now())
    order by r.created_at limit ${limit}`;
  return eachDue(due, ({ briefId }) => inviteAgain(briefId));
}
