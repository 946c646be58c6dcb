import { act, type Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { hasDayBegun } from "../day-begun.ts";
import { dealStream, partyDeliverable } from "../deal/load.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { isUuid } from "../uuid.ts";
import { dayOf } from "./disclosure/rules.ts";
import type { ReceivedFile } from "./submit-draft.server.ts";
import { METRICS, type Metrics } from "./post-metrics.ts";
import { askForThumbnails } from "./thumbnail.server.ts";

const DAY = 86_400_000;

/** The creator's deliverable with its newest live post; null when there is none, or it is somebody else's. */
async function ownPost(tx: Tx, actor: CreatorActor, deliverableId: string) {
  const item = isUuid(deliverableId) ? await partyDeliverable(tx, actor, deliverableId) : null;
  if (!item) return null;
  const post = await tx.livePost.findFirst({
    where: { deliverableId: item.id },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    include: { screenshot: { select: { sha256: true } } },
  });
  return { item, post };
}

/**
 * The numbers of the live post on one day, as the creator reads them off the platform. The same day again replaces
 * them; both sides see who entered what when. Refuses: not_found, wrong_state, bad_day.
 */
export function enterMetrics(
  actor: CreatorActor,
  input: { deliverableId: string; day: string; numbers: Metrics },
): Promise<Result> {
  return act(async (tx, now) => {
    const found = await ownPost(tx, actor, input.deliverableId);
    if (!found) return refuse("not_found");
    const { item, post } = found;
    if (!post) return refuse("wrong_state");
    // A post is up before its link is sent.
    const earliest = dayOf(new Date(post.submittedAt.getTime() - 31 * DAY));
    if (input.day < earliest || !hasDayBegun(input.day, now)) return refuse("bad_day");
    const numbers = Object.fromEntries(METRICS.map((key) => [key, input.numbers[key]]));
    const takenOn = new Date(`${input.day}T00:00:00.000Z`);
    const entered = { ...numbers, enteredById: actor.userId, enteredAt: now };
    const same = await tx.postMetrics.count({ where: { livePostId: post.id, takenOn, ...numbers } });
    if (same > 0) return done(null);
    await tx.postMetrics.upsert({
      where: { livePostId_takenOn: { livePostId: post.id, takenOn } },
      create: { livePostId: post.id, takenOn, ...entered },
      update: entered,
    });
    const event = { type: "live.metrics", deliverable: item.label, day: input.day } as const;
    await record(tx, now, actor, dealStream(item.deal), event);
    return done(null);
  });
}

/**
 * Keeps a screenshot of the live post; a newer one takes its place, and the older stays in the deal's files. The very
 * same picture again changes nothing. Refuses: not_found, wrong_state, file_known.
 */
export function keepScreenshot(
  actor: CreatorActor,
  input: { deliverableId: string; file: ReceivedFile },
): Promise<Result> {
  return act(async (tx, now) => {
    const found = await ownPost(tx, actor, input.deliverableId);
    if (!found) return refuse("not_found");
    const { item, post } = found;
    if (!post) return refuse("wrong_state");
    if (post.screenshot?.sha256 === input.file.sha256) return refuse("file_known");
    const file = await tx.storedFile.create({
      data: {
        ...input.file,
        size: BigInt(input.file.size),
        dealId: item.dealId,
        purpose: "live_screenshot",
        uploadedById: actor.userId,
        createdAt: now,
      },
    });
    await tx.livePost.update({ where: { id: post.id }, data: { screenshotId: file.id } });
    await askForThumbnails(tx, [file.id]);
    const { sha256 } = input.file;
    const event = { type: "live.screenshot", deliverable: item.label, sha256 } as const;
    await record(tx, now, actor, dealStream(item.deal), event);
    return done(null);
  });
}
