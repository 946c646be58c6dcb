import { act, type Tx } from "../../db.server.ts";
import { SYSTEM } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, lockedDeliverable } from "../deal/load.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { Standing } from "./standing.ts";
import { afterLook, isOver } from "./watch.ts";
import { postNews } from "./watch.server.ts";

/** A look within an hour of the last one is the same job run twice. */
const SAME_LOOK_MS = 3_600_000;

async function isRepeat(tx: Tx, now: Date, deliverableId: string, url: string): Promise<boolean> {
  const since = new Date(now.getTime() - SAME_LOOK_MS);
  return (await tx.postCheck.count({ where: { deliverableId, url, checkedAt: { gt: since } } })) > 0;
}

/**
 * Keeps what a look at a post found, and asks the creator when it was found gone twice, a day apart. A look at an
 * address that was replaced meanwhile says nothing. Refuses: wrong_state, changed_meanwhile.
 */
export function recordLook(deliverableId: string, url: string, standing: Standing): Promise<Result> {
  return act(async (tx, now) => {
    const item = await lockedDeliverable(tx, deliverableId);
    const watch = await tx.postWatch.findUnique({ where: { deliverableId } });
    if (!watch || watch.url !== url || isOver(watch.state)) return refuse("wrong_state");
    if (await isRepeat(tx, now, deliverableId, url)) return done(null);
    const { finding, status, reason } = standing;
    await tx.postCheck.create({ data: { deliverableId, url, checkedAt: now, finding, status, reason } });
    const { answerBy, ...next } = afterLook(watch, finding, now);
    const asked = answerBy ? { askedAt: now, answerBy, answer: null, answeredAt: null } : {};
    const moved = await tx.postWatch.updateMany({
      where: { deliverableId, version: watch.version },
      data: { ...next, ...asked, version: { increment: 1 } },
    });
    if (moved.count !== 1) return refuse("changed_meanwhile");
    const event = { type: "live.checked", deliverable: item.label, finding, status } as const;
    await record(tx, now, SYSTEM, dealStream(item.deal), event);
    if (!answerBy) return done(null);
    const { data, shared } = postNews(item, url);
    const since = (next.goneSince ?? now).toISOString();
    await notify(tx, now, {
      ...shared,
      to: { creatorId: item.deal.creatorId },
      kind: "post_missing",
      data: { ...data, since, answerBy: answerBy.toISOString() },
    });
    return done(null);
  });
}
