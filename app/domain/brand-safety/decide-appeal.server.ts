import { act } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import type { AppealDecision } from "../application/appeal-form.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { CATEGORY_FACTS } from "./category.ts";
import { storedFinding } from "./stored-finding.ts";

interface Decision {
  decision: AppealDecision;
  reason: string;
}

/**
 * Our staff keeps a finding, or sets it aside: then no brand reads it as one, as long as the words of the post stay.
 * The same decision again changes nothing. Refuses: not_allowed, not_found, wrong_state, changed_meanwhile.
 */
export function decideSafetyAppeal(actor: AdminActor, id: string, decided: Decision): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "listing.moderate")) return refuse("not_allowed");
    const appeal = isUuid(id) ? await tx.safetyAppeal.findUnique({ where: { id } }) : null;
    if (!appeal) return refuse("not_found");
    if (appeal.state === decided.decision && appeal.decision === decided.reason) return done(null);
    if (appeal.state !== "open") return refuse("wrong_state");
    const moved = await tx.safetyAppeal.updateMany({
      where: { id, state: "open", version: appeal.version },
      data: {
        ...{ state: decided.decision, decision: decided.reason, decidedById: actor.userId, decidedAt: now },
        version: { increment: 1 },
      },
    });
    if (moved.count !== 1) return refuse("changed_meanwhile");
    const { creatorId, ref } = appeal;
    const { category: code } = storedFinding.parse(appeal.finding);
    const category = CATEGORY_FACTS[code].name;
    const event = { type: "safety.appeal_decided", category, ...decided } as const;
    await record(tx, now, actor, { stream: `creator:${creatorId}` }, event);
    await notify(tx, now, {
      to: { creatorId },
      kind: "safety_appeal_decided",
      data: { category, ...decided },
      href: `/creator/safety/${ref}/${code}`,
    });
    return done(null);
  });
}
