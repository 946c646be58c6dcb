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
import { refusalWhileStill } from "../deal/standstill.ts";
import { done, refuse, type Result } from "../refusal.ts";
import { findingsOn } from "./deal-caption.ts";
import { disclosureBlock } from "./disclosure/finding.ts";
import { MOST_FILES } from "./draft-files.ts";
import { storeDraft, type DraftInput } from "./store-draft.server.ts";

export type { DraftInput, ReceivedFile } from "./store-draft.server.ts";

/** The version that these very files are already: the same form sent twice. */
async function sentBefore(tx: Tx, item: LoadedDeliverable, input: DraftInput): Promise<number | null> {
  if (item.state !== "in_review") return null;
  const newest = await tx.draft.findFirst({
    where: { deliverableId: item.id, caption: input.caption, decision: null },
    include: { files: { orderBy: { position: "asc" }, include: { file: true } } },
  });
  const chosen = (input.chosen ?? []).length;
  const stored = newest?.files.map(({ file }, at) => (at < chosen ? file.id : file.storageKey));
  const sent = [...(input.chosen ?? []), ...input.files.map((file) => file.storageKey)];
  return newest && stored?.join() === sent.join() ? newest.version : null;
}

/**
 * The creator sends a draft; the same form sent twice is one draft. A caption that does not disclose the ad in each
 * of its places comes back with the fix, unless the creator sends it all the same; then the findings go with it and
 * stand in the way of approval. Content that the brand posts itself has no caption to check. Refuses: not_found,
 * wrong_state, no_files, draft_files_full, file_missing, subtitles_unmatched, disclosure_missing.
 */
export function submitDraft(actor: CreatorActor, input: DraftInput): Promise<Result<{ version: number }>> {
  return act(async (tx, now) => {
    const item = await partyDeliverable(tx, actor, input.deliverableId);
    if (!item) return refuse("not_found");
    if (item.deal.state !== "active") return refuse("not_funded");
    const count = input.files.length + (input.chosen ?? []).length;
    if (count === 0) return refuse("no_files");
    if (count > MOST_FILES) return refuse("draft_files_full", { most: String(MOST_FILES) });
    const before = await sentBefore(tx, item, input);
    if (before) return done({ version: before });
    const still = refusalWhileStill(item.deal);
    if (still) return still;
    const findings = findingsOn(item.deal.body, item, now, input.caption);
    const fix = disclosureBlock(findings);
    if (fix && !input.sendAnyway) return refuse("disclosure_missing", { fix });
    const moved = await moveDeliverable(tx, now, item, "submit_draft", item.deal.body.policy);
    if (!moved.ok) return moved;
    const stored = await storeDraft(tx, now, actor, item, input, findings);
    if (!stored.ok) return stored;
    const { version } = stored.value;
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
        ...(fix ? { fix } : {}),
      },
      href: dealHref(item.deal),
      dealId: item.dealId,
    });
    return done({ version });
  });
}
