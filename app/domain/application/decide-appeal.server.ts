import { act, type Tx } from "../../db.server.ts";
import type { AdminActor } from "../access/actor.ts";
import { can } from "../access/permissions.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import type { AppealDecision } from "./appeal-form.ts";
import { signalName } from "./explanation.ts";
import { scoreApplication } from "./score.server.ts";

interface Decision {
  decision: AppealDecision;
  reason: string;
}

async function loadAppeal(tx: Tx, id: string) {
  if (!isUuid(id)) return null;
  await tx.$queryRaw`select id from fit_appeal where id = ${id}::uuid for update`;
  return tx.fitAppeal.findUnique({
    where: { id },
    include: { application: { include: { brief: { include: { brand: true } }, creator: true } } },
  });
}
type Appeal = NonNullable<Awaited<ReturnType<typeof loadAppeal>>>;

async function tellBoth(
  tx: Tx,
  now: Date,
  { application, signal }: Appeal,
  decided: Decision,
): Promise<void> {
  const { brief, creator, creatorId, id } = application;
  const data = {
    ...{ briefTitle: brief.title, brandName: brief.brand.name, creatorName: creator.displayName },
    ...{ signal: signalName(signal), ...decided },
  };
  await notify(tx, now, {
    to: { creatorId },
    kind: "appeal_decided",
    data: { ...data, side: "creator" },
    href: `/creator/applications/${id}#fit`,
  });
  await notify(tx, now, {
    to: { brandId: brief.brandId, permission: "application.answer" },
    kind: "appeal_decided",
    data: { ...data, side: "brand" },
    href: `/brand/applications/${id}`,
  });
}

/**
 * Our staff keeps a signal, or sets it aside: then the score and the notes are made again without it. The same
 * decision again changes nothing. Refuses: not_allowed, not_found, wrong_state, changed_meanwhile.
 */
export function decideAppeal(actor: AdminActor, id: string, decided: Decision): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "listing.moderate")) return refuse("not_allowed");
    const appeal = await loadAppeal(tx, id);
    if (!appeal) return refuse("not_found");
    if (appeal.state === decided.decision && appeal.decision === decided.reason) return done(null);
    if (appeal.state !== "open") return refuse("wrong_state");
    const moved = await tx.fitAppeal.updateMany({
      where: { id, state: "open", version: appeal.version },
      data: {
        ...{ state: decided.decision, decision: decided.reason, decidedById: actor.userId, decidedAt: now },
        version: { increment: 1 },
      },
    });
    if (moved.count !== 1) return refuse("changed_meanwhile");
    const { applicationId, application, signal } = appeal;
    if (decided.decision === "set_aside") await scoreApplication(tx, now, applicationId, signal);
    await record(
      tx,
      now,
      actor,
      { stream: `application:${applicationId}`, briefId: application.briefId },
      { type: "fit.appeal_decided", signal: signalName(signal), ...decided },
    );
    await tellBoth(tx, now, appeal, decided);
    return done(null);
  });
}
