import type { AdminActor, PartyActor, Side } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { eventWords } from "#app/domain/audit/event-words.ts";
import { isReadBy } from "#app/domain/audit/who-reads.ts";
import { CONSENT_TEXTS, CONSENT_VERSION } from "#app/domain/contract/contract.ts";
import { canAmendDeal, isOpen } from "#app/domain/amendment/amendment.ts";
import { agreedOf, checklistOf, decidedChecklist } from "#app/domain/content/checklist.ts";
import { dealCaption } from "#app/domain/content/deal-caption.ts";
import { disclosureFindings } from "#app/domain/content/disclosure/finding.ts";
import { LICENCE_LINE } from "#app/domain/account/platforms.ts";
import { canDoToDeliverable, roundsOf } from "#app/domain/deal/deliverable.ts";
import { canPlan } from "#app/domain/launch/slot.ts";
import { canCancel } from "#app/domain/deal/kill-fee.ts";
import type { DealRoom } from "#app/domain/deal/queries.server.ts";
import { stepsOf } from "#app/domain/deal/steps.ts";
import { turnsOf } from "#app/domain/deal/turn.ts";

type Viewer = PartyActor | AdminActor;

type Item = DealRoom["deliverables"][number];

function liveView(item: Item) {
  return item.livePosts.map((post) => ({
    id: post.id,
    url: post.url,
    caption: post.caption,
    labelOn: post.labelOn,
    disclosure: disclosureFindings.parse(post.disclosure),
    override: post.disclosureOverride,
    submittedAt: post.submittedAt,
    confirmedAt: post.confirmedAt,
    problem: post.problem,
    daysOfNumbers: post.metrics.length,
    hasScreenshot: post.screenshotId !== null,
    watch: post.confirmedAt ? item.watch : null,
  }));
}

/** How this deal's captions are checked, for the forms that check while somebody types. */
function checkView(deal: DealRoom, item: Item, now: Date) {
  const { text: _, ...rules } = dealCaption(deal.body, item, now, "");
  return item.contentOnly ? null : { rules, agreed: agreedOf(deal.body) };
}

function deliverableView(viewer: Viewer, deal: DealRoom, item: Item, now: Date) {
  const agreed = agreedOf(deal.body);
  const sends = viewer.kind === "creator" && canDoToDeliverable(item, "submit_draft");
  return {
    id: item.id,
    label: item.label,
    platform: item.platform,
    specification: item.specification,
    check: checkView(deal, item, now),
    contentOnly: item.contentOnly,
    state: item.state,
    stateSince: item.stateSince,
    dueAt: item.dueAt,
    publishFrom: item.publishFrom,
    gross: item.gross,
    brandFee: item.brandFee,
    creatorFee: item.creatorFee,
    position: item.position,
    roundsUsed: item.roundsUsed,
    rounds: roundsOf(item, deal.body.policy),
    isLicence: item.format === LICENCE_LINE,
    drafts: item.drafts.map((draft) => ({
      version: draft.version,
      caption: draft.caption,
      note: draft.note,
      submittedAt: draft.submittedAt,
      decision: draft.decision,
      feedback: draft.feedback,
      decidedAt: draft.decidedAt,
      disclosure: disclosureFindings.parse(draft.disclosure),
      override: draft.disclosureOverride,
      checklist: decidedChecklist.parse(draft.checklist),
      toCheck: draft.decision ? [] : checklistOf(agreed, draft.caption),
      tags: draft.tags,
      openComments: draft.comments.length,
      files: draft.files.map(({ file: { id, name, mime }, alt, posterId, subtitlesId }) => {
        return { id, name, mime, alt, posterId, subtitlesId };
      }),
    })),
    slot: item.slot && { at: item.slot.at, agreed: item.slot.confirmedAt !== null },
    canPlan: deal.state === "active" && canPlan(item),
    nextDraft: sends ? (item.drafts[0]?.version ?? 0) + 1 : null,
    live: liveView(item),
    payout: item.payout && {
      state: item.payout.state,
      amount: item.payout.amount,
      releaseAt: item.payout.releaseAt,
      paidAt: item.payout.paidAt,
      failureCode: item.payout.failureCode,
    },
  };
}
export type DeliverableView = ReturnType<typeof deliverableView>;
export type DraftView = DeliverableView["drafts"][number];

/** The product as both sides see it here; its page has the rest. Never the address. */
function productView({ body: { product }, period, shipment }: DealRoom) {
  if (!product || period !== 1) return null;
  return { ...product, state: shipment?.state ?? null, receivedAt: shipment?.receivedAt ?? null };
}

function productStep({ body: { product }, period, shipment }: DealRoom) {
  if (!product || period !== 1) return null;
  const { receivedAt = null, dueAt = null } = shipment ?? {};
  return { receivedAt, dueAt, hours: product.shipHours + product.receiptHours };
}

function stepsView(deal: DealRoom) {
  const steps = stepsOf({
    ...deal,
    // A later month of a programme was agreed when the frame was.
    createdAt: deal.programme?.createdAt ?? deal.createdAt,
    policy: deal.body.policy,
    product: productStep(deal),
    deliverables: deal.deliverables.map((item) => ({
      ...item,
      approvedAt:
        item.drafts.find((draft) => draft.decision && draft.decision !== "changes_requested")?.decidedAt ??
        null,
      liveAt: item.livePosts[0]?.submittedAt ?? null,
      releaseAt: item.payout?.releaseAt ?? null,
    })),
  });
  // While the deal stands still its limits move on: what is not done has no date.
  return deal.pausedAt ? steps.map((step) => (step.state === "done" ? step : { ...step, at: null })) : steps;
}

function peopleView(deal: DealRoom) {
  const snapshot = deal.application.snapshots[0];
  return {
    brand: { name: deal.brand.name, slug: deal.brand.slug },
    creator: {
      name: deal.creator.displayName,
      handle: snapshot?.handle ?? deal.creator.handle,
      platform: snapshot?.platform ?? null,
      vettedUntil: deal.creator.vettedUntil,
    },
  };
}

function contractView(deal: DealRoom) {
  return {
    document: deal.contract.document,
    documentSha256: deal.contract.documentSha256,
    sealedFileId: deal.contract.sealedFileId,
    consent: CONSENT_TEXTS[CONSENT_VERSION] ?? "",
    signatures: deal.contract.signatures.map(({ side, typedName, signedAt, hash }) => ({
      side,
      typedName,
      signedAt,
      hash,
    })),
  };
}

function timelineView(deal: DealRoom, side: Side | "admin") {
  return deal.events
    .filter(({ event }) => isReadBy(event.type, side))
    .map(({ id, at, actorKind, actorName, event }) => ({
      id,
      at,
      side: actorKind,
      words: eventWords(event, actorKind === side ? "You" : actorName),
    }));
}

/** The amendment that is open, and whether it is this reader's turn. */
function amendmentsView(deal: DealRoom, viewer: Viewer) {
  const open = deal.amendments.find(({ state }) => isOpen(state));
  const unsigned = open && !open.signatures.some(({ side }) => side === viewer.kind);
  const sign = open?.state === "signing" && unsigned && can(viewer, "contract.sign");
  const fund = open?.state === "funding" && viewer.kind === "brand" && can(viewer, "deal.fund");
  return {
    count: deal.amendments.length,
    inForce: deal.amendments.filter(({ state }) => state === "in_force").length,
    open: open ? { ...open, mine: viewer.kind !== "admin" && Boolean(sign || fund) } : null,
    datesCanChange: canAmendDeal("new_date", deal.state, deal.deliverables),
    mayPropose:
      viewer.kind !== "admin" &&
      can(viewer, "contract.sign") &&
      (deal.state === "active" || deal.state === "completed"),
  };
}

/** Since when the deal stands still and why; null while it goes on. */
function stillView({ pausedAt, pauseKind, disputes, pauses }: DealRoom) {
  if (!pausedAt) return null;
  return { since: pausedAt, kind: pauseKind, dispute: disputes[0] ?? null, until: pauses[0]?.until ?? null };
}

/**
 * What the card's bank took back of a deal that does not stand still for it: it is over, the bank has decided, or the payment
 * was going back anyway.
 */
function takenView({ pausedAt, chargebacks }: DealRoom) {
  const [last] = chargebacks;
  if (!last || pausedAt || last.chargeback.state === "won") return null;
  const { amount, aside, chargeback, receivable } = last;
  return { amount, aside, lost: chargeback.state === "lost", owed: receivable !== null };
}

/** A pause that was proposed and is not answered. */
function proposedView({ pauses }: DealRoom) {
  const open = pauses.find(({ state }) => state === "proposed");
  return open ? { by: open.proposedBy, days: open.days } : null;
}

/** What became the creator's so far, net: of a deal that ended, all that ever will. */
function keptOf({ deliverables }: DealRoom): bigint {
  return deliverables.reduce(
    (sum, { payout }) => sum + (payout && payout.state !== "cancelled" ? payout.amount : 0n),
    0n,
  );
}

/** What the deal's page shows to one viewer. Nothing that only the other side or the operator may know. */
export function roomView(viewer: Viewer, deal: DealRoom, now: Date) {
  const side = viewer.kind;
  const signedSides = deal.contract.signatures.map((one) => one.side);
  return {
    now,
    side,
    timeZone: viewer.timeZone,
    locale: viewer.locale,
    may: {
      sign: can(viewer, "contract.sign"),
      fund: can(viewer, "deal.fund"),
      ship: can(viewer, "product.ship"),
      review: can(viewer, "draft.review"),
      confirm: can(viewer, "live.confirm"),
      create: side === "creator",
      rule: can(viewer, "dispute.rule"),
      /** Whether this person ends, pauses or disputes deals for their side. */
      end: side !== "admin" && can(viewer, "contract.sign"),
      cancel:
        side !== "admin" &&
        !deal.pausedAt &&
        can(viewer, "contract.sign") &&
        canCancel(deal.state, deal.deliverables),
    },
    still: stillView(deal),
    proposed: proposedView(deal),
    number: deal.number,
    brief: deal.brief,
    ...peopleView(deal),
    programme: deal.programme && {
      ...{ number: deal.programme.number, periods: deal.programme.periods },
      ...{ period: deal.period, beginsAt: deal.beginsAt },
    },
    state: deal.state,
    cancelReason: deal.cancelReason,
    currency: deal.currency,
    gross: deal.gross,
    kept: keptOf(deal),
    brandFee: deal.brandFee,
    creatorFee: deal.creatorFee,
    createdAt: deal.createdAt,
    fundedAt: deal.fundedAt,
    needsPayoutSetup: side === "creator" && deal.creator.payeeActiveAt === null,
    paymentReturned: deal.fundings.some((one) => one.state === "quarantined"),
    taken: takenView(deal),
    product: productView(deal),
    steps: stepsView(deal),
    turns: turnsOf({ ...deal, signedSides }),
    deliverables: deal.deliverables.map((item) => deliverableView(viewer, deal, item, now)),
    terms: {
      version: deal.terms.version,
      sha256: deal.terms.sha256,
      commission: deal.body.commission ?? null,
      licence: deal.body.licence,
      exclusivity: deal.body.exclusivity,
      disclosure: deal.body.disclosure,
      policy: deal.body.policy,
    },
    contract: contractView(deal),
    amendments: amendmentsView(deal, viewer),
    commission: deal.body.commission ? { ...deal.body.commission, statements: deal.statements } : null,
    timeline: timelineView(deal, side),
  };
}
export type RoomView = ReturnType<typeof roomView>;
