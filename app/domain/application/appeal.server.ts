import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { appealable, Explanation, signalName, type SignalCode } from "./explanation.ts";
import { authenticityOf } from "./authenticity.ts";
import { creatorApplication } from "./load.server.ts";

/**
 * The creator asks our staff to look at one signal of an application again, once per signal. Sent twice is once.
 * Refuses: not_found (also for a signal that the application does not show), already_appealed.
 */
export function appealSignal(
  actor: CreatorActor,
  applicationId: string,
  { signal, reason }: { signal: string; reason: string },
): Promise<Result> {
  return act(async (tx, now) => {
    const application = await creatorApplication(tx, actor, applicationId);
    const fit = await tx.applicationFit.findUnique({ where: { applicationId } });
    if (!application || !fit) return refuse("not_found");
    const known = await tx.fitAppeal.findUnique({
      where: { applicationId_signal: { applicationId, signal } },
    });
    if (known) return known.reason === reason ? done(null) : refuse("already_appealed");
    const explanation = Explanation.parse(fit.explanation);
    const open = appealable(explanation, authenticityOf(explanation.accounts, fit.setAside));
    if (!open.includes(signal as SignalCode)) return refuse("not_found");
    const { creatorId } = actor;
    const made = await tx.fitAppeal.create({
      data: { applicationId, creatorId, signal, reason, createdAt: now },
      select: { id: true },
    });
    const where = { stream: `application:${applicationId}`, briefId: application.briefId };
    await record(tx, now, actor, where, { type: "fit.appealed", signal: signalName(signal) });
    await notify(tx, now, {
      to: { admins: "listing.moderate" },
      kind: "appeal_waiting",
      data: {
        briefTitle: application.brief.title,
        brandName: application.brief.brand.name,
        creatorName: application.creator.displayName,
        ...{ signal: signalName(signal), reason },
      },
      href: `/admin/appeals/${made.id}`,
    });
    return done(null);
  });
}
