import { act, type Tx } from "../../db.server.ts";
import type { CreatorActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import {
  dealHref,
  dealNames,
  dealStream,
  partyDeliverable,
  type LoadedDeliverable,
} from "../deal/load.server.ts";
import { moveDeliverable } from "../deal/move.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { findingsOn } from "./deal-caption.ts";
import { disclosureBlock } from "./disclosure/finding.ts";

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
  files: ReceivedFile[];
  /** Sent although the caption does not disclose: the brand sees why not, and approves only with a reason. */
  sendAnyway?: boolean;
}

async function storeDraft(
  tx: Tx,
  now: Date,
  actor: CreatorActor,
  item: LoadedDeliverable,
  input: DraftInput,
  findings: object[],
) {
  const version = (await tx.draft.count({ where: { deliverableId: item.id } })) + 1;
  const files = await tx.storedFile.createManyAndReturn({
    data: input.files.map((file) => ({
      ...file,
      size: BigInt(file.size),
      dealId: item.dealId,
      purpose: "draft",
      uploadedById: actor.userId,
      createdAt: now,
    })),
    select: { id: true, storageKey: true },
  });
  const idByKey = new Map(files.map((file) => [file.storageKey, file.id]));
  await tx.draft.create({
    data: {
      deliverableId: item.id,
      version,
      caption: input.caption,
      note: input.note,
      submittedById: actor.userId,
      submittedAt: now,
      disclosure: findings,
      files: {
        create: input.files.map((file, position) => ({
          position,
          fileId: idByKey.get(file.storageKey) ?? "",
        })),
      },
    },
  });
  return version;
}

/** The version that these very files are already: the same form sent twice. */
async function sentBefore(tx: Tx, item: LoadedDeliverable, input: DraftInput): Promise<number | null> {
  if (item.state !== "in_review") return null;
  const newest = await tx.draft.findFirst({
    where: { deliverableId: item.id, caption: input.caption, decision: null },
    include: { files: { orderBy: { position: "asc" }, include: { file: true } } },
  });
  const keys = newest?.files.map((one) => one.file.storageKey).join();
  return newest && keys === input.files.map((file) => file.storageKey).join() ? newest.version : null;
}

/**
 * The creator sends a draft; the same form sent twice is one draft. A caption that does not disclose the ad in each
 * of its places comes back with the fix, unless the creator sends it all the same; then the findings go with it and
 * stand in the way of approval. Content that the brand posts itself has no caption to check. Refuses: not_found, wrong_state, no_files, disclosure_missing.
 */
export function submitDraft(actor: CreatorActor, input: DraftInput): Promise<Result<{ version: number }>> {
  return act(async (tx, now) => {
    const item = await partyDeliverable(tx, actor, input.deliverableId);
    if (!item) return refuse("not_found");
    if (item.deal.state !== "active") return refuse("not_funded");
    if (input.files.length === 0) return refuse("no_files");
    const before = await sentBefore(tx, item, input);
    if (before) return done({ version: before });
    const findings = findingsOn(item.deal.body, item, now, input.caption);
    const fix = disclosureBlock(findings);
    if (fix && !input.sendAnyway) return refuse("disclosure_missing", { fix });
    const moved = await moveDeliverable(tx, now, item, "submit_draft", item.deal.body.policy);
    if (!moved.ok) return moved;
    const version = await storeDraft(tx, now, actor, item, input, findings);
    await record(tx, now, actor, dealStream(item.deal), {
      type: "draft.submitted",
      deliverable: item.label,
      version,
    });
    await notify(tx, now, {
      to: { brandId: item.deal.brandId, permission: "draft.review" },
      kind: "draft_submitted",
      data: {
        ...dealNames(item.deal),
        deliverable: item.label,
        version,
        reviewBy: (moved.value.dueAt ?? now).toISOString(),
      },
      href: dealHref(item.deal),
      dealId: item.dealId,
    });
    return done({ version });
  });
}
