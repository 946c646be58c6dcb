import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import type { FindingPlace } from "./answer-finding.server.ts";
import { CATEGORY_FACTS } from "./category.ts";
import { ownSafetyReport } from "./queries.server.ts";
import { wordsKey } from "./report.ts";
import { toStore } from "./stored-finding.ts";

/**
 * The creator asks our staff to look at a finding again, once for the same words. Sent twice is once. Refuses:
 * not_found, already_appealed.
 */
export function appealFinding(actor: CreatorActor, place: FindingPlace, reason: string): Promise<Result> {
  return act(async (tx, now) => {
    const { creatorId } = actor;
    const { findings } = await ownSafetyReport(actor, tx);
    const finding = findings.find((one) => one.ref === place.ref && one.category === place.category);
    if (!finding) return refuse("not_found");
    const own = { creatorId, ref: finding.ref, category: finding.category, words: wordsKey(finding) };
    const known = await tx.safetyAppeal.findUnique({ where: { creatorId_ref_category_words: own } });
    if (known) return known.reason === reason ? done(null) : refuse("already_appealed");
    const made = await tx.safetyAppeal.create({
      data: { ...own, finding: toStore(finding), reason, createdAt: now },
      select: { id: true },
    });
    const category = CATEGORY_FACTS[finding.category].name;
    await record(tx, now, actor, { stream: `creator:${creatorId}` }, { type: "safety.appealed", category });
    await notify(tx, now, {
      to: { admins: "listing.moderate" },
      kind: "safety_appeal_waiting",
      data: { creatorName: actor.name, category, reason },
      href: `/admin/safety/${made.id}`,
    });
    return done(null);
  });
}
