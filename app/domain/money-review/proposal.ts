import { z } from "zod";

const amount = z.string().regex(/^[1-9]\d*$/);

/** What can be proposed, as it is stored. Amounts are minor units. */
export const proposedAct = z.discriminatedUnion("act", [
  z.object({ act: z.literal("found"), foundId: z.string() }),
  z.object({ act: z.literal("send_again") }),
  z.object({ act: z.literal("give_up") }),
  z.object({ act: z.literal("paid_by_bank"), reference: z.string().optional() }),
  z.object({ act: z.literal("creator_owes"), dealId: z.uuid(), amount }),
  z.object({ act: z.literal("take_back"), receivableId: z.uuid(), payoutId: z.uuid(), amount }),
]);
export type ProposedAct = z.infer<typeof proposedAct>;

export type SubjectKind = "payout" | "refund" | "chargeback";

/** Where the page of a subject is. */
export function subjectHref(kind: SubjectKind, id: string): string {
  return kind === "chargeback" ? `/admin/chargebacks/${id}` : `/admin/money/${kind}s/${id}`;
}

/** A proposal in a few words, for lists and messages. */
export function proposalWords(kind: string, act: string): string {
  switch (act) {
    case "found":
      return kind === "payout" ? "Book the transfer that was found" : "Book the refund that was found";
    case "send_again":
      return kind === "payout" ? "Send the payout again" : "Send the refund again";
    case "give_up":
      return "Give up sending the payout";
    case "paid_by_bank":
      return kind === "payout"
        ? "Book the payout as paid by bank transfer"
        : "Book the refund as paid by bank transfer";
    case "creator_owes":
      return "The creator owes part of a lost chargeback";
    case "take_back":
      return "Take part of a payout back";
    default:
      return "A decision about money";
  }
}
