import { act } from "../../db.server.ts";
import type { PartyActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { otherName, partyThread, threadNames, threadStream } from "./load.server.ts";
import { reasonWords, type ReportForm } from "./report-form.ts";

export interface ReportInput extends ReportForm {
  threadId: string;
  messageId: string;
}

/**
 * Tells the moderators of a message of the other side; once per person and message. One's own messages, and those
 * that are removed, are not to be found. Refuses: not_allowed, not_found.
 */
export function reportMessage(actor: PartyActor, input: ReportInput): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "message.write")) return refuse("not_allowed");
    const { threadId, messageId, reason, note } = input;
    const thread = await partyThread(tx, actor, threadId);
    if (!thread) return refuse("not_found");
    const where = { id: messageId, threadId, side: { not: actor.kind } };
    const message = await tx.message.findFirst({ where, select: { removedAt: true } });
    if (!message) return refuse("not_found");
    if (message.removedAt) return done(null);
    const made = await tx.messageReport.createMany({
      data: [{ messageId, reporterId: actor.userId, reason, note, createdAt: now }],
      skipDuplicates: true,
    });
    if (made.count === 0) return done(null);
    await record(tx, now, actor, threadStream(thread), { type: "message.reported", messageId, reason });
    await notify(tx, now, {
      to: { admins: "listing.moderate" },
      kind: "message_reported",
      data: {
        ...threadNames(thread),
        reporter: actor.kind === "brand" ? thread.brandName : thread.creatorName,
        author: otherName(actor.kind, thread),
        reason: reasonWords(reason),
      },
      href: "/admin/messages",
    });
    return done(null);
  });
}
