import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";

/** The creator does not want to apply; the brand reads the reason, if there is one. Twice is once. Refuses: not_found. */
export function declineInvitation(actor: CreatorActor, id: string, reason: string): Promise<Result> {
  return act(async (tx, now) => {
    const where = { id, creatorId: actor.creatorId };
    const include = { brief: true, brand: true, creator: true } as const;
    const invitation = isUuid(id) ? await tx.invitation.findFirst({ where, include }) : null;
    if (!invitation) return refuse("not_found");
    const { brief, brand, creator } = invitation;
    const { count } = await tx.invitation.updateMany({
      where: { ...where, declinedAt: null },
      data: { declinedAt: now, declineReason: reason },
    });
    if (count === 0) return done(null);
    await record(
      ...([tx, now, actor] as const),
      { stream: `brief:${brief.id}`, briefId: brief.id },
      { type: "brief.invitation_declined", creator: creator.handle },
    );
    await notify(tx, now, {
      to: { brandId: brand.id, permission: "creator.invite" },
      kind: "invitation_declined",
      data: { briefTitle: brief.title, brandName: brand.name, creatorName: creator.displayName, reason },
      href: `/brand/creators/${creator.handle}`,
    });
    return done(null);
  });
}
