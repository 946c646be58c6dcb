import { payoutTrouble } from "./payout.ts";
import { PAYEE_NEXT, type PayeeKind } from "./payee.ts";
import type { PayoutState } from "./payout-state.ts";

export interface PayoutStanding {
  /** One or two words. */
  word: string;
  /** What is the case, with the date that counts. */
  says: string;
  /** What follows, and who does it. */
  next: string;
}

interface Facts {
  state: PayoutState;
  releaseAt: Date;
  paidAt: Date | null;
  failureCode: string | null;
  /** Set when the operator's own bank paid it. */
  bankReference?: string | null;
  /** The deal stands still, or its payment is in question at the card's bank: nothing is sent meanwhile. */
  still?: boolean;
  goesBack?: GoesBack | null;
}

/** Of a commission that is held, what is to go back to the brand: its payout waits. */
export interface GoesBack {
  /** "$50.00". */
  amount: string;
  /** Until when the creator can question it; null once questioned, while our staff decides. */
  questionUntil: Date | null;
}

function adjustedWords({ amount, questionUntil }: GoesBack, day: (at: Date) => string): PayoutStanding {
  return questionUntil
    ? {
        word: "To check",
        says: `Orders came back, so ${amount} of it goes back to the brand after ${day(questionUntil)}, unless you question that.`,
        next: "The deal’s commission page shows which orders. It waits until then.",
      }
    : {
        word: "Waits",
        says: `You questioned the ${amount} that is to go back to the brand.`,
        next: "Nothing to do. Our staff decides, and writes to you.",
      };
}

const FAILED_NEXT: Record<string, string> = {
  given_up: "Nothing to do until we write to you.",
  amount_too_small: "Nothing to do. We write to you when it is paid.",
  amount_not_sendable: "Nothing to do. We write to you when it is paid.",
};

/** Where a payout stands, for its creator. `day` writes a date as the reader has it. */
export function payoutStanding(
  { state, releaseAt, paidAt, failureCode, bankReference, still = false, goesBack }: Facts,
  payee: PayeeKind,
  day: (at: Date) => string,
): PayoutStanding {
  switch (state) {
    case "scheduled":
      if (still)
        return {
          word: "Waits",
          says: "Waits while the deal stands still, or until the card’s bank has decided about its payment.",
          next: "Nothing to do. It is sent by itself afterwards; the deal’s page says more.",
        };
      if (goesBack) return adjustedWords(goesBack, day);
      if (failureCode) return { word: "Delayed", says: payoutTrouble(failureCode), next: "Nothing to do." };
      return payee === "active"
        ? { word: "Scheduled", says: `Sends ${day(releaseAt)}.`, next: "Nothing to do." }
        : { word: "Scheduled", says: `Can be sent from ${day(releaseAt)}.`, next: PAYEE_NEXT[payee] };
    case "sending":
      return {
        word: "On its way",
        says: `Being sent since ${day(releaseAt)}.`,
        next: "Nothing to do. This page shows when it has left.",
      };
    case "paid":
      if (bankReference)
        return {
          word: "Paid by bank transfer",
          says: `Paid ${paidAt ? `${day(paidAt)} ` : ""}by bank transfer, reference ${bankReference}.`,
          next: "Your bank shows it under that reference.",
        };
      return {
        word: "Paid",
        says: paidAt ? `Sent ${day(paidAt)} to your payout account.` : "Sent to your payout account.",
        next: "Your bank says when it arrives.",
      };
    case "blocked_payee":
      return {
        word: payee === "none" || payee === "wants" ? "Waits for you" : "Waits",
        says: `Could be sent since ${day(releaseAt)}; the payout account cannot receive money yet.`,
        // Ready by now: the next sweep sends it.
        next: payee === "active" ? "Nothing to do. It is sent by itself." : PAYEE_NEXT[payee],
      };
    case "failed":
      return {
        word: "Failed",
        says: payoutTrouble(failureCode ?? ""),
        next:
          FAILED_NEXT[failureCode ?? ""] ??
          "Check your payout details. Our staff sends it again, and we write to you when it is paid.",
      };
    case "needs_review":
      return {
        word: "Being checked",
        says: `Due ${day(releaseAt)}; the payment processor’s answer was not clear.`,
        next: "Nothing to do. Our staff looks into it, and nothing is lost.",
      };
    case "cancelled":
      return { word: "Cancelled", says: "It will not be sent.", next: "Nothing to do." };
  }
}
