// Disputes in a given state, brought there by the verbs alone.
import { randomUUID } from "node:crypto";
import { db } from "#app/db.server.ts";
import type { PartyActor } from "#app/domain/access/actor.ts";
import { answerDispute } from "#app/domain/dispute/answer-dispute.server.ts";
import { openDispute } from "#app/domain/dispute/open-dispute.server.ts";
import type { DisputeReason } from "#app/domain/dispute/reasons.ts";
import { ruleDispute, type RulingInput } from "#app/domain/dispute/rule-dispute.server.ts";
import { adminUser, must, type TestDeal } from "./factories.ts";

export const WORDS = "The reel shows another product for half of its time.";

/** A file of evidence as storage hands it over; its bytes are made up. */
export const evidence = () => ({
  ...{ storageKey: `disputes/${randomUUID()}.png`, name: "proof.png", mime: "image/png" },
  ...{ size: 2_048, sha256: "1".repeat(64) },
});

/** Opens a dispute about all work of the deal. */
export async function disputeOn(
  deal: TestDeal,
  actor: PartyActor = deal.brand,
  reason: DisputeReason = "not_as_agreed",
): Promise<string> {
  const input = { dealNumber: deal.number, about: "all", reason, text: WORDS, files: [evidence()] };
  return must(await openDispute(actor, input)).disputeId;
}

/** A dispute of the brand that the creator has answered. */
export async function answeredDispute(deal: TestDeal): Promise<string> {
  const id = await disputeOn(deal);
  must(await answerDispute(deal.creator, id, { text: "It is in the picture for two seconds.", files: [] }));
  return id;
}

export const REASON = "The draft follows the brief; the other product is hardly seen.";

/** Rules on a dispute as a moderator that nobody has met before, unless one is given. */
export async function ruleOn(
  disputeId: string,
  outcome: RulingInput["outcome"],
  { amount = null, by }: { amount?: bigint | null; by?: Awaited<ReturnType<typeof adminUser>> } = {},
) {
  return ruleDispute(by ?? (await adminUser("moderator")), { disputeId, outcome, amount, reason: REASON });
}

/** A deal with its work, payouts and refunds, as it is stored. */
export const dealRow = ({ dealId }: TestDeal) =>
  db.deal.findUniqueOrThrow({
    where: { id: dealId },
    include: { deliverables: { orderBy: { position: "asc" } }, payouts: true, refunds: true, disputes: true },
  });
