import type { CreatorActor } from "#app/domain/access/actor.ts";
import { waitingUploads } from "#app/domain/content/finish-upload.server.ts";
import type { DealRoom } from "#app/domain/deal/queries.server.ts";
import { arrivedBytes } from "#app/services/storage/transfers.server.ts";

type Item = DealRoom["deliverables"][number];

/**
 * What the next version can take without another upload: files that wait, and those of the version before. When the
 * draft came back because of its caption alone, all of its files stay unless the creator says otherwise.
 */
export async function filesForDraft(actor: CreatorActor, item: Item) {
  const waiting = await waitingUploads(actor, item.id);
  const last = item.drafts[0];
  const returned = last?.decision === "changes_requested" && last.decidedById === null;
  const earlier = (last?.files ?? []).map(({ file, alt }) => ({
    ...{ id: file.id, name: file.name, mime: file.mime, alt },
    ...{ version: last?.version ?? null, checked: returned },
  }));
  const whole = waiting.filter((one) => one.storageKey !== null);
  const half = waiting.filter((one) => one.storageKey === null);
  const kept = whole.map(({ id, name, mime }) => {
    return { id, name, mime: mime ?? "", alt: "", version: null, checked: true };
  });
  const parts = half.map(async ({ id, name, size }) => {
    return { id, name, size: Number(size), arrived: await arrivedBytes(id) };
  });
  return {
    kept: [...kept, ...earlier],
    parts: (await Promise.all(parts)).filter((part) => part.arrived > 0),
    tags: (last?.tags ?? []).join(", "),
  };
}
