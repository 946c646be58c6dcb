/** What a job found at the processor that names a payout or refund. Amounts are minor units as text (JSON). */
export interface Found {
  id: string;
  amount: string;
  currency: string;
  destination: string | null;
  /** What of it was taken back, or came back. */
  reversed: string;
  status: string;
}

export interface Look {
  askedAt: Date;
  lookedAt: Date | null;
  found: readonly Found[];
}

/** A payout or refund that does not go on by itself, as far as the rules need it. */
export interface Stuck {
  kind: "payout" | "refund";
  state: string;
  amount: bigint;
  currency: string;
  /** A payout that two people stopped trying to send. */
  givenUp?: boolean;
}

export const REVIEW_ACTS = ["found", "send_again", "give_up", "paid_by_bank"] as const;
export type ReviewAct = (typeof REVIEW_ACTS)[number];

export interface Choice {
  act: ReviewAct;
  /** Of `found`: which one it is. */
  foundId?: string;
}

const STUCK: readonly string[] = ["needs_review", "failed"];
const isLive = ({ amount, reversed, status }: Found) =>
  BigInt(reversed) < BigInt(amount) && status !== "failed" && status !== "canceled";

/**
 * What can be proposed, given what the processor shows; nothing before somebody has looked. What is there and is exactly what
 * was ordered can only be taken as it; nothing is sent, given up or paid otherwise while any of it is there. A payout is
 * given up before it is paid otherwise, so that nobody has it sent meanwhile.
 */
export function choicesOf(stuck: Stuck, look: Look | null): Choice[] {
  if (!STUCK.includes(stuck.state) || !look?.lookedAt || look.lookedAt < look.askedAt) return [];
  const live = look.found.filter(isLive);
  const [only] = live;
  if (!only) {
    const other = stuck.kind === "payout" && !stuck.givenUp ? "give_up" : "paid_by_bank";
    return [{ act: "send_again" }, { act: other }];
  }
  const same =
    live.length === 1 &&
    BigInt(only.amount) === stuck.amount &&
    only.currency === stuck.currency &&
    BigInt(only.reversed) === 0n;
  return same ? [{ act: "found", foundId: only.id }] : [];
}

/** What the processor shows, in a sentence. */
export function lookWords(stuck: Stuck, look: Look | null): string {
  if (!look) return "Nobody has asked the processor yet.";
  if (!look.lookedAt || look.lookedAt < look.askedAt)
    return "A job is asking the processor. Look again in a moment.";
  const live = look.found.filter(isLive);
  const what = stuck.kind === "payout" ? "transfer" : "refund";
  if (live.length === 0)
    return look.found.length === 0
      ? `The processor has no ${what} for it: no money has left.`
      : `The processor has a ${what} for it, and all of its money came back.`;
  if (choicesOf(stuck, look).length > 0) return `The processor has exactly the ${what} that was ordered.`;
  return `The processor has another ${what} than was ordered. Set it right at the processor, then ask again.`;
}

export const ACT_WORDS: Record<"payout" | "refund", Record<ReviewAct, string>> = {
  payout: {
    found: "The transfer found is the one: book it as paid",
    send_again: "Send the payout again",
    give_up: "Give up sending: it stays owed to the creator",
    paid_by_bank: "It was paid by bank transfer: book it as paid",
  },
  refund: {
    found: "The refund found is the one: book it as sent",
    send_again: "Send the refund to the card again",
    give_up: "",
    paid_by_bank: "It was paid by bank transfer: book it as paid",
  },
};
