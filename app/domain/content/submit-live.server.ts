import { act, type Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { openCommission } from "../commission/open-commission.server.ts";
import {
  dealHref,
  dealNames,
  dealStream,
  partyDeliverable,
  type LoadedDeliverable,
} from "../deal/load.server.ts";
import { moveDeliverable } from "../deal/move.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { refusalWhileStill } from "../deal/standstill.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { findingsOn } from "./deal-caption.ts";
import { newestDraft } from "./decide-draft.server.ts";
import { disclosureBlock } from "./disclosure/finding.ts";
import { freePost } from "./free-post.server.ts";

export interface LiveInput {
  deliverableId: string;
  url: string;
  /** As it was posted. Without one, it is the caption that was approved. */
  caption?: string | undefined;
  /** Whether the creator says that the platform's own label is on; unasked when absent. */
  labelOn?: boolean | undefined;
  /** Sent although the caption does not disclose: the brand sees why not. */
  sendAnyway?: boolean | undefined;
}

/** The caption's findings, and the reason that the brand gave for these very words when it approved them. */
async function checkedCaption(tx: Tx, now: Date, item: LoadedDeliverable, input: LiveInput) {
  const approved = await newestDraft(tx, item.id);
  const caption = input.caption ?? approved?.caption ?? "";
  const findings = findingsOn(item.deal.body, item, now, caption, input.labelOn);
  const fix = disclosureBlock(findings);
  const said = approved?.caption === caption && input.labelOn !== false;
  return { caption, findings, fix, override: fix && said ? (approved?.disclosureOverride ?? null) : null };
}

async function tell(tx: Tx, now: Date, actor: CreatorActor, item: LoadedDeliverable, url: string, by: Date) {
  const { label } = item;
  await record(tx, now, actor, dealStream(item.deal), { type: "live.submitted", deliverable: label, url });
  await notify(tx, now, {
    to: { brandId: item.deal.brandId, permission: "live.confirm" },
    kind: "live_submitted",
    data: { ...dealNames(item.deal), deliverable: label, url, checkBy: by.toISOString() },
    href: dealHref(item.deal),
    dealId: item.dealId,
  });
  // The first hours of a post count, so its whole team hears of it, once.
  if ((await tx.livePost.count({ where: { deliverableId: item.id } })) > 1) return;
  await notify(tx, now, {
    to: { brandId: item.deal.brandId, permission: "message.write" },
    kind: "post_share",
    data: { ...dealNames(item.deal), deliverable: label, url },
    href: dealHref(item.deal),
    dealId: item.dealId,
  });
}

/**
 * The creator sends the address of the live post and its caption. The same address again changes nothing while it is
 * checked. A caption that does not disclose comes back with the fix, unless it is sent all the same.
 * Refuses: not_found, bad_live_url, short_live_url, url_used, disclosure_missing, wrong_state, changed_meanwhile.
 */
export function submitLive(actor: CreatorActor, input: LiveInput): Promise<Result> {
  return act(async (tx, now) => {
    const item = await partyDeliverable(tx, actor, input.deliverableId);
    if (!item) return refuse("not_found");
    const post = await freePost(tx, item, input.url);
    if (!post.ok) return post;
    const url = post.value;
    const waiting = { deliverableId: item.id, url, confirmedAt: null, problemAt: null };
    if (item.state === "live_check" && (await tx.livePost.count({ where: waiting })) > 0) return done(null);
    const still = refusalWhileStill(item.deal);
    if (still) return still;
    const { caption, findings, fix, override } = await checkedCaption(tx, now, item, input);
    if (fix && !override && !input.sendAnyway) return refuse("disclosure_missing", { fix });
    const moved = await moveDeliverable(tx, now, item, "submit_live", item.deal.body.policy);
    if (!moved.ok) return moved;
    await tx.livePost.create({
      data: {
        deliverableId: item.id,
        url,
        caption,
        labelOn: input.labelOn ?? null,
        disclosure: findings,
        disclosureOverride: override,
        submittedAt: now,
      },
    });
    await openCommission(tx, now, item.deal);
    await tell(tx, now, actor, item, url, moved.value.dueAt ?? now);
    return done(null);
  });
}
