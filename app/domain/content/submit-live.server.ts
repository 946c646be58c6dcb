import { act } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { PLATFORM_NAMES } from "../account/platforms.ts";
import { record } from "../audit/record.server.ts";
import { dealHref, dealNames, dealStream, partyDeliverable } from "../deal/load.server.ts";
import { moveDeliverable } from "../deal/move.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { exampleUrl, normaliseLiveUrl, postOf } from "./live-url.ts";

/**
 * The creator sends the address of the live post. The same address again changes nothing while it is checked.
 * Refuses: not_found, bad_live_url, url_used, wrong_state, changed_meanwhile.
 */
export function submitLive(
  actor: CreatorActor,
  input: { deliverableId: string; url: string },
): Promise<Result> {
  return act(async (tx, now) => {
    const item = await partyDeliverable(tx, actor, input.deliverableId);
    if (!item) return refuse("not_found");
    const url = normaliseLiveUrl(input.url, item.platform);
    if (!url) {
      return refuse("bad_live_url", {
        platform: PLATFORM_NAMES[item.platform],
        example: exampleUrl(item.platform),
      });
    }
    // A story or a reel is one post: the same address cannot earn twice, not even by two deals at once.
    const post = postOf(url);
    const lock = Object.values(post).join(" ");
    await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${lock}, 11))) locked`;
    const used = await tx.livePost.findFirst({
      where: { url: post, deliverableId: { not: item.id } },
      select: { id: true },
    });
    if (used) return refuse("url_used");
    const waiting = { deliverableId: item.id, url, confirmedAt: null, problemAt: null };
    if (item.state === "live_check" && (await tx.livePost.count({ where: waiting })) > 0) return done(null);
    const moved = await moveDeliverable(tx, now, item, "submit_live", item.deal.body.policy);
    if (!moved.ok) return moved;
    await tx.livePost.create({ data: { deliverableId: item.id, url, submittedAt: now } });
    await record(tx, now, actor, dealStream(item.deal), {
      type: "live.submitted",
      deliverable: item.label,
      url,
    });
    await notify(tx, now, {
      to: { brandId: item.deal.brandId, permission: "live.confirm" },
      kind: "live_submitted",
      data: {
        ...dealNames(item.deal),
        deliverable: item.label,
        url,
        checkBy: (moved.value.dueAt ?? now).toISOString(),
      },
      href: dealHref(item.deal),
      dealId: item.dealId,
    });
    return done(null);
  });
}
