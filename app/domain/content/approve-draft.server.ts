import { act, type Tx } from "../../db.server.ts";
import { SYSTEM, type BrandActor, type SystemActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import {
  dealHref,
  dealNames,
  dealStream,
  lockedDeliverable,
  partyDeliverable,
  type LoadedDeliverable,
} from "../deal/load.server.ts";
import { moveDeliverable } from "../deal/move.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { refusalWhileStill } from "../deal/standstill.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { checklistAt, decideDraft, decidedBefore, newestDraft } from "./decide-draft.server.ts";
import { recordOverride, unmetIn } from "./override.server.ts";
import { returnDraft } from "./return-draft.server.ts";
import { settleAcceptance } from "./settle-acceptance.server.ts";

export interface ApprovalInput {
  deliverableId: string;
  version: number;
  /** Keys of the checklist that the reviewer ticked. */
  ticks?: string[];
  /** Why it is right although the caption does not disclose. */
  overrideReason?: string | undefined;
}

type Draft = NonNullable<Awaited<ReturnType<typeof newestDraft>>>;
type Decided = Pick<ApprovalInput, "ticks"> & { override: string | null };

async function tellApproved(
  tx: Tx,
  now: Date,
  item: LoadedDeliverable,
  { version, automatic, override }: { version: number; automatic: boolean; override: string | null },
  liveBy: Date | null,
): Promise<void> {
  const shared = { href: dealHref(item.deal), dealId: item.dealId } as const;
  const data = { ...dealNames(item.deal), deliverable: item.label, version };
  await notify(tx, now, {
    ...shared,
    to: { creatorId: item.deal.creatorId },
    kind: "draft_approved",
    data: {
      ...data,
      automatic,
      contentOnly: item.contentOnly,
      liveBy: liveBy?.toISOString() ?? null,
      ...(override ? { override } : {}),
    },
  });
  if (!automatic) return;
  const to = { brandId: item.deal.brandId, permission: "draft.review" } as const;
  await notify(tx, now, { ...shared, to, kind: "draft_auto_approved", data });
}

async function approve(
  tx: Tx,
  now: Date,
  actor: BrandActor | SystemActor,
  item: LoadedDeliverable,
  draft: Draft,
  { ticks, override }: Decided,
): Promise<Result> {
  const automatic = actor.kind === "system";
  const { version } = draft;
  const moved = await moveDeliverable(tx, now, item, "approve", item.deal.body.policy);
  if (!moved.ok) return moved;
  const decided = await decideDraft(tx, item.id, version, {
    decision: automatic ? "auto_approved" : "approved",
    decidedById: automatic ? null : actor.userId,
    decidedAt: now,
    disclosureOverride: override,
    checklist: checklistAt(item, draft.caption, ticks),
  });
  if (!decided) return refuse("changed_meanwhile");
  const event = { deliverable: item.label, version, automatic };
  await record(tx, now, actor, dealStream(item.deal), { type: "draft.approved", ...event });
  if (override && actor.kind === "brand") await recordOverride(tx, now, actor, item, "draft", override);
  const liveBy = moved.value.state === "live_due" ? moved.value.dueAt : null;
  await tellApproved(tx, now, item, { version, automatic, override }, liveBy);
  if (moved.value.state === "accepted") await settleAcceptance(tx, now, actor, item);
  return done(null);
}

/**
 * The brand approves the draft version that it saw. Approving it again changes nothing. A caption that does not
 * disclose is approved only with a reason, which both sides read.
 * Refuses: not_allowed, not_found, wrong_state, changed_meanwhile, disclosure_unmet, deal_disputed, deal_paused.
 */
export function approveDraft(actor: BrandActor, input: ApprovalInput): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "draft.review")) return refuse("not_allowed");
    const item = await partyDeliverable(tx, actor, input.deliverableId);
    if (!item) return refuse("not_found");
    if (await decidedBefore(tx, item.id, input.version, { decision: "approved", decidedById: actor.userId }))
      return done(null);
    const still = refusalWhileStill(item.deal);
    if (still) return still;
    const draft = await newestDraft(tx, item.id);
    if (!draft || item.state !== "in_review") return refuse("wrong_state");
    if (draft.version !== input.version) return refuse("changed_meanwhile");
    const fix = unmetIn(draft.disclosure);
    const override = fix ? input.overrideReason?.trim() || null : null;
    if (fix && !override) return refuse("disclosure_unmet", { fix });
    return approve(tx, now, actor, item, draft, { ticks: input.ticks ?? [], override });
  });
}

/**
 * The review limit passed: the newest draft counts as approved, unless its caption does not disclose; then it goes
 * back to the creator. Nothing happens when it was decided before.
 */
export function autoApproveDraft(deliverableId: string): Promise<Result> {
  return act(async (tx, now) => {
    const item = await lockedDeliverable(tx, deliverableId);
    if (item.state !== "in_review" || !item.dueAt || item.dueAt > now) return refuse("wrong_state");
    const draft = await newestDraft(tx, deliverableId);
    if (!draft) return refuse("wrong_state");
    const fix = unmetIn(draft.disclosure);
    return fix
      ? returnDraft(tx, now, item, draft, fix)
      : approve(tx, now, SYSTEM, item, draft, { override: null });
  });
}
