import { db, type Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import type { LoadedDeliverable } from "../deal/load.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { matchSubtitles } from "./draft-files.ts";
import { askForThumbnails } from "./thumbnail.server.ts";

/** A file that storage has received. The verb makes it the deal's. */
export interface ReceivedFile {
  storageKey: string;
  name: string;
  mime: string;
  size: number;
  sha256: string;
}

export interface DraftInput {
  deliverableId: string;
  caption: string;
  note: string;
  tags?: string[];
  /** Files that came with the form; they stand behind those that were chosen. */
  files: ReceivedFile[];
  /** Ids of files that are here: uploaded for this draft, or of an earlier version and to stay. In their order. */
  chosen?: string[];
  /** What pictures show: by id for chosen files, by place for those that came with the form. */
  alts?: Record<string, string>;
  newAlts?: string[];
  subtitles?: ReceivedFile[];
  /** A still for a video, by the id of the chosen file. */
  posters?: { of: string; file: ReceivedFile }[];
  /** Sent although the caption does not disclose: the brand sees why not, and approves only with a reason. */
  sendAnyway?: boolean;
}

interface Placed {
  fileId: string;
  name: string;
  mime: string;
  alt: string;
  subtitlesId?: string | null;
  posterId?: string | null;
}

/** Makes received files the deal's. Ids in the order of `files`. */
async function own(
  tx: Tx,
  now: Date,
  actor: CreatorActor,
  item: LoadedDeliverable,
  files: readonly (ReceivedFile & { id?: string })[],
  purpose: string,
): Promise<string[]> {
  const rows = await tx.storedFile.createManyAndReturn({
    data: files.map((file) => ({
      ...file,
      size: BigInt(file.size),
      dealId: item.dealId,
      purpose,
      uploadedById: actor.userId,
      createdAt: now,
    })),
    select: { id: true, storageKey: true },
  });
  const idByKey = new Map(rows.map((row) => [row.storageKey, row.id]));
  return files.map((file) => idByKey.get(file.storageKey) ?? "");
}

/** The person's own whole uploads for this deliverable among `ids`, turned into the deal's files of the same ids. */
async function takeUploads(tx: Tx, now: Date, actor: CreatorActor, item: LoadedDeliverable, ids: string[]) {
  const where = { id: { in: ids }, deliverableId: item.id, uploadedById: actor.userId };
  const rows = await tx.draftUpload.findMany({ where: { ...where, storageKey: { not: null } } });
  const files = rows.map(({ id, storageKey, name, mime, storedSize, sha256 }) => ({
    ...{ id, storageKey: storageKey ?? "", name, mime: mime ?? "" },
    ...{ size: Number(storedSize), sha256: sha256 ?? "" },
  }));
  await own(tx, now, actor, item, files, "draft");
  await tx.draftUpload.deleteMany({ where: { id: { in: rows.map((row) => row.id) } } });
  return files;
}

/** The files that were chosen, in that order; null when one is neither this person's upload nor of an earlier version. */
async function chosenFiles(
  tx: Tx,
  now: Date,
  actor: CreatorActor,
  item: LoadedDeliverable,
  { chosen = [], alts = {} }: DraftInput,
): Promise<Placed[] | null> {
  const earlier = await tx.draftFile.findMany({
    where: { fileId: { in: chosen }, draft: { deliverableId: item.id } },
    orderBy: { draft: { version: "asc" } },
    include: { file: { select: { name: true, mime: true } } },
  });
  const uploads = await takeUploads(tx, now, actor, item, chosen);
  const placed = chosen.map((id): Placed | null => {
    const alt = alts[id];
    const upload = uploads.find((one) => one.id === id);
    if (upload) return { fileId: id, name: upload.name, mime: upload.mime, alt: alt ?? "" };
    const kept = earlier.findLast((one) => one.fileId === id);
    if (!kept) return null;
    const { subtitlesId, posterId } = kept;
    return { fileId: id, ...kept.file, alt: alt ?? kept.alt, subtitlesId, posterId };
  });
  return placed.every((one) => one !== null) ? placed : null;
}

/** Gives each video its subtitles, and its still. */
async function addCompanions(
  tx: Tx,
  now: Date,
  actor: CreatorActor,
  item: LoadedDeliverable,
  input: DraftInput,
  placed: Placed[],
): Promise<Result> {
  const { subtitles = [], posters = [] } = input;
  const videos = placed.filter((one) => one.mime.startsWith("video/"));
  const places = matchSubtitles(
    videos.map((one) => one.name),
    subtitles.map((one) => one.name),
  );
  const lost = subtitles.find((_, at) => places[at] === null);
  if (lost) return refuse("subtitles_unmatched", { name: lost.name });
  const ids = await own(tx, now, actor, item, subtitles, "subtitles");
  for (const [at, id] of ids.entries()) {
    const video = videos[places[at] ?? -1];
    if (video) video.subtitlesId = id;
  }
  const wanted = posters.filter(({ of }) => videos.some((video) => video.fileId === of));
  const stills = wanted.map(({ file }) => file);
  for (const [at, id] of (await own(tx, now, actor, item, stills, "poster")).entries()) {
    const video = videos.find((one) => one.fileId === wanted[at]?.of);
    if (video) video.posterId = id;
  }
  return done(null);
}

/**
 * Writes the next version of a draft with its files. Refuses: file_missing (a chosen file is not this person's, or is
 * not whole), subtitles_unmatched.
 */
export async function storeDraft(
  tx: Tx,
  now: Date,
  actor: CreatorActor,
  item: LoadedDeliverable,
  input: DraftInput,
  findings: object[],
): Promise<Result<{ version: number }>> {
  const version = (await tx.draft.count({ where: { deliverableId: item.id } })) + 1;
  const chosen = await chosenFiles(tx, now, actor, item, input);
  if (!chosen) return refuse("file_missing");
  const ids = await own(tx, now, actor, item, input.files, "draft");
  const sent = input.files.map(({ name, mime }, at): Placed => {
    return { fileId: ids[at] ?? "", name, mime, alt: input.newAlts?.[at] ?? "" };
  });
  const placed = [...chosen, ...sent];
  const complete = await addCompanions(tx, now, actor, item, input, placed);
  if (!complete.ok) return complete;
  await askForThumbnails(
    tx,
    placed.map(({ fileId }) => fileId),
  );
  await tx.draft.create({
    data: {
      deliverableId: item.id,
      version,
      caption: input.caption,
      note: input.note,
      tags: input.tags ?? [],
      submittedById: actor.userId,
      submittedAt: now,
      disclosure: findings,
      files: {
        create: placed.map(({ fileId, alt, subtitlesId = null, posterId = null }, position) => {
          return { position, fileId, alt, subtitlesId, posterId };
        }),
      },
    },
  });
  return done({ version });
}

/** Those of `keys` that no file of a deal has. */
export async function unnamedKeys(keys: string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await db.storedFile.findMany({
    where: { storageKey: { in: keys } },
    select: { storageKey: true },
  });
  const named = new Set(rows.map((row) => row.storageKey));
  return keys.filter((key) => !named.has(key));
}
