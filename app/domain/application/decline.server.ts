import { act, type Tx } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { DECLINE_REASONS, type DeclineCode } from "./application.ts";
import { brandApplication } from "./load.server.ts";
import { moveApplication } from "./move.server.ts";

export interface FailedCriterion {
  criterion: string;
  asked: string;
  had: string;
}

export interface DeclineInput {
  applicationId: string;
  code: DeclineCode;
  note: string;
  failedCriteria: FailedCriterion[];
}

/** An open offer of an application that ends is taken back with it. */
export async function supersedeOffers(tx: Tx, applicationId: string, now: Date): Promise<void> {
  await tx.offer.updateMany({
    where: { applicationId, state: "open" },
    data: { state: "superseded", respondedAt: now, version: { increment: 1 } },
  });
}

/**
 * The brand says no, with a reason that the creator reads at once. Declining for the same reason again changes
 * nothing. Refuses: not_allowed, not_found, reason_needed for "other", wrong_state, changed_meanwhile.
 */
export function decline(actor: BrandActor, input: DeclineInput): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "application.answer")) return refuse("not_allowed");
    if (input.code === "other" && input.note.trim() === "") return refuse("reason_needed");
    const application = await brandApplication(tx, actor, input.applicationId);
    if (!application) return refuse("not_found");
    if (application.state === "declined" && application.declineCode === input.code) return done(null);
    const moved = await moveApplication(tx, application, "decline", {
      declineCode: input.code,
      declineNote: input.note,
      failedCriteria: input.failedCriteria.map((one) => ({ ...one })),
      answeredAt: application.answeredAt ?? now,
      endedAt: now,
    });
    if (!moved.ok) return moved;
    await supersedeOffers(tx, application.id, now);
    const where = { stream: `application:${application.id}`, briefId: application.briefId };
    await record(tx, now, actor, where, { type: "application.declined", code: input.code, note: input.note });
    await notify(tx, now, {
      to: { creatorId: application.creatorId },
      kind: "application_declined",
      data: {
        briefTitle: application.brief.title,
        brandName: application.brief.brand.name,
        reason: DECLINE_REASONS[input.code],
        note: input.note,
        failedCriteria: input.failedCriteria,
      },
      href: `/creator/applications/${application.id}`,
    });
    return done(null);
  });
}
