import type { Tx } from "../../db.server.ts";
import type { BrandActor } from "../access/actor.ts";
import { record } from "../audit/record.server.ts";
import { dealStream, type LoadedDeliverable } from "../deal/load.server.ts";
import { notify } from "../messaging/notify.server.ts";
import { dealHref, dealNames } from "../deal/load.server.ts";
import { disclosureBlock, disclosureFindings } from "./disclosure/finding.ts";

/** What the stored findings of a draft or a post ask for; null when nothing stands in the way. */
export const unmetIn = (stored: unknown): string | null => disclosureBlock(disclosureFindings.parse(stored));

/** Records why the brand let a piece pass that does not disclose. Both sides read the reason in the timeline. */
export async function recordOverride(
  tx: Tx,
  now: Date,
  actor: BrandActor,
  item: LoadedDeliverable,
  what: "draft" | "post",
  reason: string,
): Promise<void> {
  const event = { type: "disclosure.overridden", deliverable: item.label, what, reason } as const;
  await record(tx, now, actor, dealStream(item.deal), event);
}

/** Tells both sides that the limit passed and that nothing was approved, because the caption does not disclose. */
export async function tellReturned(
  tx: Tx,
  now: Date,
  item: LoadedDeliverable,
  what: "draft" | "post",
  fix: string,
  dueAt: Date,
): Promise<void> {
  const data = { ...dealNames(item.deal), deliverable: item.label, what, fix, dueAt: dueAt.toISOString() };
  const shared = { kind: "disclosure_returned", href: dealHref(item.deal), dealId: item.dealId } as const;
  const { creatorId, brandId } = item.deal;
  const permission = what === "draft" ? "draft.review" : "live.confirm";
  await notify(tx, now, { ...shared, to: { creatorId }, data: { ...data, side: "creator" } });
  await notify(tx, now, { ...shared, to: { brandId, permission }, data: { ...data, side: "brand" } });
}
