import { act } from "../../db.server.ts";
import { can } from "../access/permissions.ts";
import type { BrandActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { brandApplication } from "./load.server.ts";
import { moveApplication } from "./move.server.ts";

/** The brand keeps an application in the running. The answer is still owed, by the same limit. */
export function shortlist(actor: BrandActor, applicationId: string): Promise<Result> {
  return act(async (tx, now) => {
    if (!can(actor, "application.answer")) return refuse("not_allowed");
    const application = await brandApplication(tx, actor, applicationId);
    if (!application) return refuse("not_found");
    if (application.state === "shortlisted") return done(null);
    const moved = await moveApplication(tx, application, "shortlist", { shortlistedAt: now });
    if (!moved.ok) return moved;
    const where = { stream: `application:${application.id}`, briefId: application.briefId };
    await record(tx, now, actor, where, { type: "application.shortlisted" });
    await notify(tx, now, {
      to: { creatorId: application.creatorId },
      kind: "application_shortlisted",
      data: {
        briefTitle: application.brief.title,
        brandName: application.brief.brand.name,
        closesAt: application.closesAt.toISOString(),
      },
      href: `/creator/applications/${application.id}`,
    });
    return done(null);
  });
}
