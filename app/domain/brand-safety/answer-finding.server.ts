import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { ownSafetyReport } from "./queries.server.ts";

/** A finding of the creator's own report, by its post and category. */
export interface FindingPlace {
  ref: string;
  category: string;
}

/**
 * The creator says what the words mean; brands read it beside the finding. An empty text takes it back. Refuses:
 * not_found (also for a finding that is there no more).
 */
export function answerFinding(actor: CreatorActor, place: FindingPlace, text: string): Promise<Result> {
  return act(async (tx, now) => {
    const { creatorId } = actor;
    const { ref, category } = place;
    const { findings } = await ownSafetyReport(actor, tx);
    if (!findings.some((one) => one.ref === ref && one.category === category)) return refuse("not_found");
    const where = { creatorId_ref_category: { creatorId, ref, category } };
    if (text === "") await tx.safetyAnswer.deleteMany({ where: { creatorId, ref, category } });
    else
      await tx.safetyAnswer.upsert({
        where,
        create: { creatorId, ref, category, text, answeredAt: now },
        update: { text, answeredAt: now },
        select: { id: true },
      });
    return done(null);
  });
}
