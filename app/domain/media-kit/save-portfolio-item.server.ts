import { act, type Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { noteDeclared } from "../competition/note-work.server.ts";
import { dropFile, type StoredUpload } from "./kept-file.server.ts";
import { MOST_WORKS, type PortfolioInput } from "./kit-forms.ts";
import { lockKit } from "./order.server.ts";

interface Place {
  now: Date;
  creatorId: string;
}

/** The picture that the item has afterwards; what it replaces is removed. */
async function imageAfter(
  tx: Tx,
  { now, creatorId }: Place,
  before: string | null,
  sent: StoredUpload | null,
  remove: boolean,
): Promise<string | null> {
  if (!sent && !remove) return before;
  const data =
    sent && ({ ...sent, size: BigInt(sent.size), creatorId, purpose: "portfolio", createdAt: now } as const);
  const made = data ? await tx.creatorFile.create({ data, select: { id: true } }) : null;
  return made?.id ?? null;
}

/**
 * Adds a piece of past work, or changes it: the form carries its id, so that one sent twice is one. The picture is
 * kept unless another was sent. Refuses: not_found (somebody else's), kit_full.
 */
export function savePortfolioItem(
  actor: CreatorActor,
  { id, removeImage, url = "", publishedOn, ...words }: PortfolioInput,
  sent: StoredUpload | null,
): Promise<Result<{ itemId: string }>> {
  return act(async (tx, now) => {
    const { creatorId } = actor;
    await lockKit(tx, creatorId);
    const before = await tx.portfolioItem.findUnique({ where: { id } });
    if (before && before.creatorId !== creatorId) return refuse("not_found");
    const data = { ...words, url, publishedOn: new Date(`${publishedOn}T00:00:00Z`) };
    const imageId = await imageAfter(tx, { now, creatorId }, before?.imageId ?? null, sent, removeImage);
    if (before) {
      await tx.portfolioItem.update({ where: { id }, data: { ...data, imageId }, select: { id: true } });
      await noteDeclared(tx, now, { ...data, id, creatorId });
      if (before.imageId && before.imageId !== imageId) await dropFile(tx, before.imageId);
      return done({ itemId: id });
    }
    const count = await tx.portfolioItem.count({ where: { creatorId } });
    if (count >= MOST_WORKS) return refuse("kit_full", { most: String(MOST_WORKS) });
    // The newest work stands first.
    await tx.portfolioItem.updateMany({ where: { creatorId }, data: { position: { increment: 1 } } });
    const place = { id, creatorId, position: 0, imageId, createdAt: now };
    await tx.portfolioItem.create({ data: { ...data, ...place }, select: { id: true } });
    await noteDeclared(tx, now, { ...data, id, creatorId });
    return done({ itemId: id });
  });
}

/** Takes a piece of work off the page with its picture. Twice is once. */
export function removePortfolioItem(actor: CreatorActor, itemId: string): Promise<Result> {
  return act(async (tx) => {
    const found = await tx.portfolioItem.findFirst({ where: { id: itemId, creatorId: actor.creatorId } });
    if (!found) return done(null);
    await tx.portfolioItem.delete({ where: { id: itemId }, select: { id: true } });
    if (found.imageId) await dropFile(tx, found.imageId);
    return done(null);
  });
}
