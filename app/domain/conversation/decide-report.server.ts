import { act, type Tx } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { announce } from "./announce.server.ts";
import { otherName, partsOfThread, threadHref, threadNames, threadOf, threadStream } from "./load.server.ts";
import { previewOf } from "./preview.ts";
import type { ReportDecision } from "./report-form.ts";

async function reportedMessage(tx: Tx, reportId: string) {
  const report = await tx.messageReport.findUnique({
    where: { id: reportId },
    include: { message: { include: { thread: { include: { application: { include: partsOfThread } } } } } },
  });
  if (!report) return null;
  const { message, ...rest } = report;
  return { ...rest, message, thread: threadOf(message.thread.application, []) };
}
type Reported = NonNullable<Awaited<ReturnType<typeof reportedMessage>>>;

/** The message is gone for both sides, and its author is told why. */
async function remove(tx: Tx, now: Date, { message, thread }: Reported, reason: string): Promise<void> {
  const gone = await tx.message.updateMany({
    where: { id: message.id, removedAt: null },
    data: { removedAt: now, removedReason: reason },
  });
  if (gone.count === 0) return;
  await announce(tx, [thread.id]);
  await notify(tx, now, {
    to: { userIds: [message.authorId] },
    kind: "message_removed",
    data: { ...threadNames(thread), reason, excerpt: previewOf(message.body, 1) },
    href: threadHref(thread.id),
  });
}

/**
 * Decides a report: the message stays, or it is removed with notice. What one moderator decides about a message
 * holds for every open report of it; everybody who reported is told. Of two moderators one wins; the same decision
 * by the same person again changes nothing. Refuses: not_allowed, not_found, changed_meanwhile.
 */
export function decideReport(actor: AdminActor, input: ReportDecision): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "listing.moderate")) return refuse("not_allowed");
    const found = await reportedMessage(tx, input.reportId);
    if (!found) return refuse("not_found");
    const { message, thread } = found;
    const { decision, reason } = input;
    const decided = await tx.messageReport.updateManyAndReturn({
      where: { messageId: message.id, state: "open" },
      data: { state: decision, decision: reason || null, decidedById: actor.userId, decidedAt: now },
      select: { reporterId: true },
    });
    if (decided.length === 0) {
      const same = found.state === decision && found.decidedById === actor.userId;
      return same ? done(null) : refuse("changed_meanwhile");
    }
    const removed = decision === "removed";
    if (removed) await remove(tx, now, found, reason);
    const event = removed
      ? ({ type: "message.removed", messageId: message.id, reason } as const)
      : ({ type: "message.report_dismissed", messageId: message.id } as const);
    await record(tx, now, actor, threadStream(thread), event);
    const author = otherName(message.side === "brand" ? "creator" : "brand", thread);
    for (const { reporterId } of decided)
      await notify(tx, now, {
        to: { userIds: [reporterId] },
        kind: "report_answered",
        data: { ...threadNames(thread), removed, author },
        href: threadHref(thread.id),
      });
    return done(null);
  });
}
