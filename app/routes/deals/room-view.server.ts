import type { AdminActor, PartyActor, Side } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { eventWords } from "#app/domain/audit/event-words.ts";
import { CONSENT_TEXTS, CONSENT_VERSION } from "#app/domain/contract/contract.ts";
import { agreedOf, checklistOf, decidedChecklist } from "#app/domain/content/checklist.ts";
import { dealCaption } from "#app/domain/content/deal-caption.ts";
import { disclosureFindings } from "#app/domain/content/disclosure/finding.ts";
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
  }));
}

/** How this deal's captions are checked, for the forms that check while somebody types. */
function checkView(deal: DealRoom, item: Item, now: Date) {
  const { text: _, ...rules } = dealCaption(deal.body, item, now, "");
  return item.contentOnly ? null : { rules, agreed: agreedOf(deal.body) };
}

function deliverableView(deal: DealRoom, item: Item, now: Date) {
  const agreed = agreedOf(deal.body);
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
    roundsUsed: item.roundsUsed,
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
    live: liveView(item),
    payout: item.payout && {
      state: item.payout.state,
      amount: item.payout.amount,
      releaseAt: item.payout.releaseAt,
      paidAt: item.payout.paidAt,
      failureMessage: item.payout.failureMessage,
    },
  };
}
export type DeliverableView = ReturnType<typeof deliverableView>;
export type DraftView = DeliverableView["drafts"][number];

function stepsView(deal: DealRoom) {
  const steps = stepsOf({
    ...deal,
    // A later month of a programme was agreed when the frame was.
    createdAt: deal.programme?.createdAt ?? deal.createdAt,
    policy: deal.body.policy,
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
  return deal.events.map(({ id, at, actorKind, actorName, event }) => ({
    id,
    at,
    side: actorKind,
    words: eventWords(event, actorKind === side ? "You" : actorName),
  }));
}

/** Since when the deal stands still and why; null while it goes on. */
function stillView({ pausedAt, disputes, pauses }: DealRoom) {
  if (!pausedAt) return null;
  return { since: pausedAt, dispute: disputes[0] ?? null, until: pauses[0]?.until ?? null };
}

/** A pause that was proposed and is not answered. */
function proposedView({ pauses }: DealRoom) {
  const open = pauses.find(({ state }) => state === "proposed");
  return open ? { by: open.proposedBy, days: open.days } : null;
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
    brandFee: deal.brandFee,
    creatorFee: deal.creatorFee,
    createdAt: deal.createdAt,
    fundedAt: deal.fundedAt,
    needsPayoutSetup: side === "creator" && deal.creator.payeeActiveAt === null,
    paymentReturned: deal.fundings.some((one) => one.state === "quarantined"),
    steps: stepsView(deal),
    turns: turnsOf({ ...deal, signedSides }),
    deliverables: deal.deliverables.map((item) => deliverableView(deal, item, now)),
    terms: {
      version: deal.terms.version,
      sha256: deal.terms.sha256,
      licence: deal.body.licence,
      exclusivity: deal.body.exclusivity,
      disclosure: deal.body.disclosure,
      policy: deal.body.policy,
    },
    contract: contractView(deal),
    timeline: timelineView(deal, side),
  };
}
export type RoomView = ReturnType<typeof roomView>;
