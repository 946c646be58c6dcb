import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { supersedeOffers } from "./decline.server.ts";
import { creatorApplication } from "./load.server.ts";
import { moveApplication } from "./move.server.ts";

/** The creator takes the application back; an open offer falls with it. Twice is once. */
export function withdraw(actor: CreatorActor, applicationId: string): Promise<Result> {
  return act(async (tx, now) => {
    const application = await creatorApplication(tx, actor, applicationId);
    if (!application) return refuse("not_found");
    if (application.state === "withdrawn") return done(null);
    const moved = await moveApplication(tx, application, "withdraw", { endedAt: now });
    if (!moved.ok) return moved;
    await supersedeOffers(tx, application.id, now);
    const where = { stream: `application:${application.id}`, briefId: application.briefId };
    await record(tx, now, actor, where, { type: "application.withdrawn" });
    await notify(tx, now, {
      to: { brandId: application.brief.brandId, permission: "application.answer" },
      kind: "application_withdrawn",
      data: {
        briefTitle: application.brief.title,
        brandName: application.brief.brand.name,
        creatorName: application.creator.displayName,
      },
      href: `/brand/applications/${application.id}`,
    });
    return done(null);
  });
}
