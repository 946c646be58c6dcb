import { act, type Tx } from "../../db.server.ts";
import type { BrandActor, CreatorActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { freePost } from "../content/free-post.server.ts";
import { dealStream, partyDeliverable, type LoadedDeliverable } from "../deal/load.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { postNews } from "./watch.server.ts";

const DAY = 86_400_000;

async function missingPost(tx: Tx, item: LoadedDeliverable | null) {
  const watch = item && (await tx.postWatch.findUnique({ where: { deliverableId: item.id } }));
  return item && watch ? { item, watch } : null;
}

async function tell(
  tx: Tx,
  now: Date,
  item: LoadedDeliverable,
  url: string,
  answer: string,
  replaced: boolean,
) {
  const { data, shared } = postNews(item, url);
  const to = { brandId: item.deal.brandId, permission: "live.confirm" } as const;
  await notify(tx, now, { ...shared, to, kind: "post_answered", data: { ...data, answer, replaced } });
}

/**
 * The creator answers that a post was not found: why, and its new address where it moved. It is looked at again a day
 * later. The same answer again changes nothing.
 * Refuses: not_found, wrong_state, bad_live_url, short_live_url, url_used, changed_meanwhile.
 */
export function answerWatch(
  actor: CreatorActor,
  input: { deliverableId: string; answer: string; url?: string | undefined },
): Promise<Result> {
  return act(async (tx, now) => {
    const { deliverableId, answer } = input;
    const found = await missingPost(
      tx,
      isUuid(deliverableId) ? await partyDeliverable(tx, actor, deliverableId) : null,
    );
    if (!found) return refuse("not_found");
    const { item, watch } = found;
    if (watch.state === "watching" && watch.answer === answer) return done(null);
    if (watch.state !== "asked" && watch.state !== "unanswered") return refuse("wrong_state");
    const free = input.url ? await freePost(tx, item, input.url) : done(watch.url);
    if (!free.ok) return free;
    const url = free.value;
    const moved = await tx.postWatch.updateMany({
      where: { deliverableId, version: watch.version },
      data: {
        ...{ url, answer, answeredAt: now, answerBy: null, goneSince: null, state: "watching" },
        nextCheckAt: new Date(now.getTime() + DAY),
        version: { increment: 1 },
      },
    });
    if (moved.count !== 1) return refuse("changed_meanwhile");
    const replaced = url !== watch.url;
    const event = {
      type: "live.answered",
      deliverable: item.label,
      answer,
      url: replaced ? url : null,
    } as const;
    await record(tx, now, actor, dealStream(item.deal), event);
    await tell(tx, now, item, url, answer, replaced);
    return done(null);
  });
}

/**
 * The brand has seen to a post that was not found, and asks for no more looks. Twice changes nothing.
 * Refuses: not_allowed, not_found, wrong_state, changed_meanwhile.
 */
export function settleWatch(actor: BrandActor, deliverableId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "live.confirm")) return refuse("not_allowed");
    const found = await missingPost(
      tx,
      isUuid(deliverableId) ? await partyDeliverable(tx, actor, deliverableId) : null,
    );
    if (!found) return refuse("not_found");
    const { item, watch } = found;
    if (watch.state === "ended") return done(null);
    if (watch.state !== "unanswered") return refuse("wrong_state");
    const moved = await tx.postWatch.updateMany({
      where: { deliverableId, version: watch.version },
      data: { state: "ended", settledAt: now, nextCheckAt: null, version: { increment: 1 } },
    });
    if (moved.count !== 1) return refuse("changed_meanwhile");
    const event = { type: "live.settled", deliverable: item.label } as const;
    await record(tx, now, actor, dealStream(item.deal), event);
    return done(null);
  });
}
