/** A card that a brand keeps with the processor. We hold what tells it apart, and never its number. */
export interface SavedCardView {
  id: string;
  /** "Visa •4242". */
  name: string;
  /** "12/30". */
  expires: string;
  expired: boolean;
}

/** How something can be paid for besides the payment page: the brand's saved cards, and what became of the last try. */
export interface WaysToPay {
  cards: SavedCardView[];
  /** A card was charged, and its bank has not answered yet. */
  underWay: boolean;
  /** Why the last card was not charged, as a sentence. */
  trouble: string | null;
}

const NETWORKS: Record<string, string> = {
  amex: "American Express",
  cartes_bancaires: "Cartes Bancaires",
  diners: "Diners Club",
  discover: "Discover",
  eftpos_australia: "Eftpos",
  jcb: "JCB",
  mastercard: "Mastercard",
  unionpay: "UnionPay",
  visa: "Visa",
};

/** "Visa •4242": a card as its owner knows it. */
export const cardName = ({ network, last4 }: { network: string; last4: string }): string =>
  `${NETWORKS[network] ?? "Card"} \u2022${last4}`;

/** "12/30". */
export const cardExpiry = ({ expMonth, expYear }: { expMonth: number; expYear: number }): string =>
  `${String(expMonth).padStart(2, "0")}/${String(expYear % 100).padStart(2, "0")}`;

/** A card is good to the end of its month, everywhere: the last time zone is twelve hours behind. */
export function isExpired({ expMonth, expYear }: { expMonth: number; expYear: number }, now: Date): boolean {
  return now.getTime() >= Date.UTC(expYear, expMonth, 1, 12);
}

const DECLINES: Record<string, string> = {
  insufficient_funds: "The card does not have enough money for this.",
  expired_card: "The card has expired.",
  incorrect_cvc: "The card’s security code is not right any more.",
  card_velocity_exceeded: "The card has reached its limit.",
  withdrawal_count_limit_exceeded: "The card has reached its limit.",
  currency_not_supported: "The card cannot pay in this currency.",
  card_gone: "The payment processor does not have this card any more.",
  processor_refused: "The payment processor does not take this payment.",
  lost_card: "The bank declined the card.",
  stolen_card: "The bank declined the card.",
};

/** Why a bank refused, as far as it may be said: reasons such as a stolen card are the bank's to tell. */
export const declineWords = (code: string): string =>
  `${DECLINES[code] ?? "The bank declined the card."} Nothing was charged.`;
