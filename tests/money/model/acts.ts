// What people, timers, the processor and crashes do to one deal. A refusal is an answer; an exception is a bug.
import { randomUUID } from "node:crypto";
import { appNow, db } from "#app/db.server.ts";
import { approveDraft, autoApproveDraft } from "#app/domain/content/approve-draft.server.ts";
import { autoAcceptLive, confirmLive } from "#app/domain/content/confirm-live.server.ts";
import { requestChanges } from "#app/domain/content/request-changes.server.ts";
import { submitDraft } from "#app/domain/content/submit-draft.server.ts";
import { submitLive } from "#app/domain/content/submit-live.server.ts";
import { cancelDeal } from "#app/domain/deal/cancel-deal.server.ts";
import { settlementOf } from "#app/domain/deal/kill-fee.ts";
import type { Result } from "#app/domain/refusal.ts";
import { startCheckout } from "#app/routes/deals/checkout.server.ts";
import { press as pressPage } from "#app/demo/stripe/testing/walk.ts";
import { postUrl } from "#tests/support/factory-deal.ts";
import { alsoAbout, runJobs, type Till } from "./till.ts";

export const itemAt = ({ seen }: Till, n: number) => {
  const item = seen.items[n % seen.items.length];
  if (!item) throw new Error("A deal has items");
  return item;
};

/** Remembers the payment page that somebody was sent to, for every deal that is on it. */
export function sentTo(tills: readonly Till[], answer: Result<{ url: string }>): void {
  if (!answer.ok || !answer.value.url.includes("/c/pay/")) return;
  for (const { pages } of tills) if (!pages.includes(answer.value.url)) pages.push(answer.value.url);
}

export async function open(till: Till): Promise<void> {
  sentTo([till], await startCheckout(till.deal.brand, { deal: till.deal.number }));
}

/** One page for those of the desk's deals of one brief that wait for their funds; sometimes for all of them but one. */
export async function openTogether({ desk, deal }: Till, n: number): Promise<void> {
  const { brand, briefId } = deal;
  const all = desk.tills.filter((one) => one.deal.briefId === briefId && one.seen.deal === "funding");
  const some = all.length > 1 && n % 4 === 0 ? all.slice(1) : all;
  const numbers = some.map((one) => one.deal.number);
  if (numbers.length === 0) return;
  sentTo(some, await startCheckout(brand, { briefId, numbers }));
  for (const { id } of await db.fundingGroup.findMany({ where: { briefId }, select: { id: true } }))
    alsoAbout(desk, id);
}

/** Presses a button of a page, open or not; a page that has closed changes nothing. */
export async function press(till: Till, n: number, button: "pay" | "decline"): Promise<void> {
  const page = till.pages[n % Math.max(till.pages.length, 1)];
  if (page) await pressPage(page, button);
}

export async function sendDraft(till: Till, n: number): Promise<void> {
  till.drafts += 1;
  const file = { storageKey: `drafts/${randomUUID()}.jpg`, name: "pan.jpg", mime: "image/jpeg", size: 1_024 };
  const files = [{ ...file, sha256: "0".repeat(64) }];
  const caption = `Ad. Take ${till.drafts}`;
  await submitDraft(till.deal.creator, { deliverableId: itemAt(till, n).id, caption, note: "", files });
}

const versionOf = (deliverableId: string) => db.draft.count({ where: { deliverableId } });

export async function approve(till: Till, n: number): Promise<void> {
  const deliverableId = itemAt(till, n).id;
  await approveDraft(till.deal.brand, { deliverableId, version: await versionOf(deliverableId) });
}

export async function askChanges(till: Till, n: number): Promise<void> {
  const deliverableId = itemAt(till, n).id;
  const version = await versionOf(deliverableId);
  await requestChanges(till.deal.brand, { deliverableId, version, feedback: "Show the jar" });
}

export async function post(till: Till, n: number): Promise<void> {
  await submitLive(till.deal.creator, { deliverableId: itemAt(till, n).id, url: postUrl() });
}

export async function confirm(till: Till, n: number): Promise<void> {
  await confirmLive(till.deal.brand, itemAt(till, n).id);
}

/** One side cancels, `together` times at once, with the sums that its screen showed. */
export async function cancel(till: Till, by: "brand" | "creator", together = 1): Promise<void> {
  const { deal } = till;
  const row = await db.deal.findUniqueOrThrow({
    where: { id: deal.dealId },
    include: { deliverables: true },
  });
  const items = row.deliverables.map((item) => ({ ...item, label: "Reel" }));
  const { kept, refunded } = settlementOf(
    { state: row.state, currency: row.currency, items, shipment: null },
    by,
    await appNow(),
  );
  const actor = by === "brand" ? deal.brand : deal.creator;
  const input = { dealNumber: deal.number, reason: "We stop.", kept, refunded };
  await Promise.all(Array.from({ length: together }, () => cancelDeal(actor, input)));
}

/** The timers of the work, and the polls of the money, whether they are due or not. */
export async function timers(till: Till): Promise<void> {
  for (const { id, state } of till.seen.items) {
    if (state === "in_review") await autoApproveDraft(id);
    if (state === "live_check") await autoAcceptLive(id);
  }
  await poll(till);
}

export async function poll(till: Till): Promise<void> {
  const { jobs } = await import("#tests/support/money-world.ts");
  for (const { id: fundingId } of till.seen.fundings) await jobs["funding.refresh"]({ fundingId });
  const groups = new Set(till.seen.fundings.flatMap(({ groupId }) => (groupId ? [groupId] : [])));
  for (const groupId of groups) await jobs["group.refresh"]({ groupId });
  await runJobs(till.desk);
}
