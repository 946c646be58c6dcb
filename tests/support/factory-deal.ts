// A deal in a given state, brought there by the verbs alone.
import { randomUUID } from "node:crypto";
import { db } from "#app/db.server.ts";
import { env } from "#app/env.server.ts";
import type { BrandActor, PartyActor } from "#app/domain/access/actor.ts";
import { approveDraft } from "#app/domain/content/approve-draft.server.ts";
import { confirmLive } from "#app/domain/content/confirm-live.server.ts";
import { requestChanges } from "#app/domain/content/request-changes.server.ts";
import { submitDraft } from "#app/domain/content/submit-draft.server.ts";
import { submitLive } from "#app/domain/content/submit-live.server.ts";
import { signContract } from "#app/domain/contract/sign-contract.server.ts";
import { acceptOffer } from "#app/domain/offer/accept-offer.server.ts";
import { offerTo, type TestOffer } from "./factory-agreement.ts";
import { fundAtProcessor, fundMadeUp, payMadeUp } from "./factory-money.ts";
import { must, type TestCreator } from "./factory-people.ts";

export const DEAL_STAGES = [
  "signing",
  "funding",
  "active",
  "in_review",
  "changes_requested",
  "live_due",
  "live_check",
  "accepted",
  "completed",
] as const;
export type DealStage = (typeof DEAL_STAGES)[number];

export interface TestDeal {
  dealId: string;
  number: number;
  briefId: string;
  brand: BrandActor;
  creator: TestCreator;
  deliverableIds: string[];
}

/** One party signs what is on the screen. */
export async function sign(actor: PartyActor, dealNumber: number) {
  const { documentSha256 } = await db.contract.findFirstOrThrow({ where: { deal: { number: dealNumber } } });
  const browser = { ip: "203.0.113.7", userAgent: "Test browser" };
  return signContract(actor, { dealNumber, typedName: actor.name, documentSha256, ...browser });
}

/** The creator sends a draft of one photo, with a caption that discloses. The file's bytes are made up. */
export function sendDraft(deal: TestDeal, deliverableId: string, caption = "Ad. One pan, forty minutes.") {
  const storageKey = `drafts/${randomUUID()}.jpg`;
  const file = { storageKey, name: "pan.jpg", mime: "image/jpeg", size: 1_024, sha256: "0".repeat(64) };
  return submitDraft(deal.creator, { deliverableId, caption, note: "", files: [file] });
}

/** The address of a post that no other deal has. */
export const postUrl = () => `https://www.instagram.com/reel/${randomUUID().slice(0, 11)}/`;

/** The deal of an offer (a new one unless given), just accepted. */
export async function acceptedDeal(offer?: TestOffer): Promise<TestDeal> {
  const { offerId, creator, brief } = offer ?? (await offerTo());
  const { dealNumber } = must(await acceptOffer(creator, offerId));
  const deal = await db.deal.findUniqueOrThrow({
    where: { number: dealNumber },
    include: { deliverables: { orderBy: { position: "asc" } } },
  });
  const deliverableIds = deal.deliverables.map((item) => item.id);
  const { id: dealId, number, briefId } = deal;
  return { dealId, number, briefId, brand: brief.brand, creator, deliverableIds };
}

/** Secures the funds, unless no fee was agreed: then the deal began with the last signature. */
async function startDeal(deal: TestDeal): Promise<void> {
  const { gross } = await db.deal.findUniqueOrThrow({ where: { id: deal.dealId }, select: { gross: true } });
  if (gross > 0n) await fundDeal(deal);
}

/** Secures the funds: through the payment page of the processor when one runs, else with made-up facts. */
export async function fundDeal(deal: TestDeal): Promise<void> {
  await (env.STRIPE_FAKE_URL ? fundAtProcessor(deal) : fundMadeUp(deal));
}

/** What brings a deal to a stage from the one before; work steps are done to every deliverable. */
const STEPS: Record<DealStage, (deal: TestDeal) => Promise<void>> = {
  signing: () => Promise.resolve(),
  funding: async (deal) => {
    must(await sign(deal.creator, deal.number));
    must(await sign(deal.brand, deal.number));
  },
  active: startDeal,
  in_review: async (deal) => {
    for (const id of deal.deliverableIds) must(await sendDraft(deal, id));
  },
  changes_requested: async ({ brand, deliverableIds }) => {
    for (const deliverableId of deliverableIds)
      must(await requestChanges(brand, { deliverableId, version: 1, feedback: "Show the jar" }));
  },
  live_due: async ({ brand, deliverableIds }) => {
    for (const deliverableId of deliverableIds)
      must(await approveDraft(brand, { deliverableId, version: 1 }));
  },
  live_check: async ({ creator, deliverableIds }) => {
    for (const deliverableId of deliverableIds)
      must(await submitLive(creator, { deliverableId, url: postUrl() }));
  },
  accepted: async ({ brand, deliverableIds }) => {
    for (const deliverableId of deliverableIds) must(await confirmLive(brand, deliverableId));
  },
  completed: payMadeUp,
};

/**
 * A deal in a stage, of an offer that is given or new. "completed" moves the product's clock past the payout
 * hold and records a transfer that no processor has seen.
 */
export async function dealIn(stage: DealStage, offer?: TestOffer): Promise<TestDeal> {
  const deal = await acceptedDeal(offer);
  for (const step of DEAL_STAGES.slice(0, DEAL_STAGES.indexOf(stage) + 1)) {
    // Changes that are asked for are a side way, not a step on the way to approval.
    if (step !== "changes_requested" || stage === step) await STEPS[step](deal);
  }
  return deal;
}

/** Does all work of a deal that is active and whose drafts are due, up to its acceptance. */
export async function workDone(deal: TestDeal): Promise<void> {
  for (const step of ["in_review", "live_due", "live_check", "accepted"] as const) await STEPS[step](deal);
}
