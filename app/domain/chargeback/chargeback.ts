import { allocate } from "../ledger/money.ts";

export const CHARGEBACK_STATES = ["inquiry", "open", "submitted", "won", "lost", "closed"] as const;
export type ChargebackState = (typeof CHARGEBACK_STATES)[number];

/** The states in which the money of its deals is frozen: it is gone from our balance, and nobody knows whether for good. */
export const FREEZING: readonly ChargebackState[] = ["open", "submitted"];
/** The states in which evidence can be sent. */
export const ANSWERABLE: readonly ChargebackState[] = ["inquiry", "open"];
const ENDED: readonly ChargebackState[] = ["won", "lost", "closed"];

/** A dispute as the processor tells it, after it was asked again. Amount is minor units. */
export interface ChargebackFacts {
  disputeId: string;
  chargeId: string;
  /** The processor's word; an open list. */
  status: string;
  amount: bigint;
  currency: string;
  /** The bank's reason in the processor's word; an open list. */
  reason: string;
  openedAt: Date;
  evidenceDueAt: Date | null;
  /** Whether the money was taken from our balance, and whether it came back. */
  withdrawn: boolean;
  reinstated: boolean;
}

/** The state that a processor's status means. One that we do not know freezes, if money is gone. */
export function stateOf({
  status,
  withdrawn,
}: Pick<ChargebackFacts, "status" | "withdrawn">): ChargebackState {
  switch (status) {
    case "won":
    case "lost":
      return status;
    case "warning_needs_response":
    case "warning_under_review":
      return "inquiry";
    case "warning_closed":
      return "closed";
    case "prevented":
      return withdrawn ? "lost" : "closed";
    case "under_review":
    case "appeal_under_review":
      return "submitted";
    default:
      return "open";
  }
}

interface Known {
  state: ChargebackState;
  withdrawnAt: Date | null;
  reinstatedAt: Date | null;
}

export interface Steps {
  /** Book the withdrawal, the return. */
  withdraw: boolean;
  reinstate: boolean;
  /** The new state; null when it stays. */
  state: ChargebackState | null;
  /** The money of its deals is frozen from now on. */
  freeze: boolean;
  /** How it ended, now. */
  end: "won" | "lost" | "closed" | null;
}

/**
 * What is to be done when the processor tells a chargeback so. What has ended does not begin again, whatever an old
 * message says; money is booked when it moved, whatever the state. The same facts again ask for nothing.
 */
export function stepsFor(known: Known | null, facts: ChargebackFacts): Steps {
  const seen = stateOf(facts);
  const over = known !== null && ENDED.includes(known.state);
  const state = over || known?.state === seen ? null : seen;
  const frozen = known !== null && known.withdrawnAt !== null && FREEZING.includes(known.state);
  return {
    withdraw: facts.withdrawn && !known?.withdrawnAt,
    reinstate: facts.reinstated && !known?.reinstatedAt,
    state,
    freeze: !over && facts.withdrawn && FREEZING.includes(seen) && !frozen,
    end: state && ENDED.includes(state) ? (state as "won" | "lost" | "closed") : null,
  };
}

/**
 * How much of a chargeback falls on each deal that the charge paid for: in proportion to what it paid for each, by largest
 * remainder. Minor units by deal id; deals of nothing are left out.
 */
export function sharesOf(
  amount: bigint,
  fundings: readonly { dealId: string; paid: bigint }[],
  currency: string,
): { dealId: string; amount: bigint }[] {
  const paid = new Map<string, bigint>();
  for (const one of fundings) paid.set(one.dealId, (paid.get(one.dealId) ?? 0n) + one.paid);
  const weights = [...paid].map(([id, weight]) => ({ id, weight }));
  return [...allocate(amount, weights, currency)].flatMap(([dealId, part]) =>
    part > 0n ? [{ dealId, amount: part }] : [],
  );
}

const STATE_WORDS: Record<ChargebackState, string> = {
  inquiry: "The bank asks",
  open: "Evidence due",
  submitted: "With the bank",
  won: "Won",
  lost: "Lost",
  closed: "Closed by the bank",
};

/** How it stands for our staff; `contested`: whether the bank is told anything. */
export const standsWords = (state: ChargebackState, contested: boolean): string =>
  contested || !ANSWERABLE.includes(state) ? STATE_WORDS[state] : "The bank decides";

/** Why the bank took the payment back, in words. */
export function bankReason(reason: string): string {
  switch (reason) {
    case "product_not_received":
      return "The card holder says that the service was not provided.";
    case "product_unacceptable":
      return "The card holder says that the service is not what was agreed.";
    case "fraudulent":
      return "The card holder says that they did not make this payment.";
    case "duplicate":
      return "The card holder says that they were charged twice.";
    case "credit_not_processed":
      return "The card holder says that a refund was promised and not made.";
    case "subscription_canceled":
      return "The card holder says that they had cancelled.";
    case "unrecognized":
      return "The card holder does not recognise the payment.";
    default:
      return "The card holder’s bank gave no reason that we know.";
  }
}
