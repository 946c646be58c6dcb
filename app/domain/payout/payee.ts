/** What the processor last said about a payee. */
export interface PayeeSaid {
  /** active, pending, restricted, unsupported, an open list; country_refused when no account could be opened. */
  status: string;
  reasons: readonly string[];
  wants: readonly string[];
  /** ISO 3166-1 alpha-2, the country that was asked about. */
  country: string;
}

/**
 * Where a creator stands as a payee.
 * - `none`: no account yet
 * - `wants`: the processor waits for the creator
 * - `checking`: the creator waits for the processor
 * - `active`: payouts can be sent
 * - `country`: the processor pays nobody in the creator's country
 * - `closed`: the processor does not pay this person
 */
export type PayeeKind = "none" | "wants" | "checking" | "active" | "country" | "closed";

/** Where a creator stands, from our marks and the processor's last word; null when it has never been asked. */
export function payeeKind(
  mark: { payeeAccountId: string | null; payeeActiveAt: Date | null },
  said: PayeeSaid | null,
  country: string,
): PayeeKind {
  if (mark.payeeActiveAt) return "active";
  // Somebody who has moved since may try again.
  if (!mark.payeeAccountId)
    return said?.status === "country_refused" && said.country === country ? "country" : "none";
  if (!said) return "wants";
  if (said.reasons.includes("unsupported_country")) return "country";
  if (said.status === "unsupported" || said.reasons.some((reason) => reason.startsWith("rejected_")))
    return "closed";
  if (said.wants.length > 0) return "wants";
  return said.status === "pending" || said.status === "active" ? "checking" : "wants";
}

// By the end of what the processor calls it, the most telling first.
const WANTS: readonly (readonly [RegExp, string])[] = [
  [/date_of_birth|\bdob\b/, "your date of birth"],
  [/id_number|tax_id|\bssn/, "your tax or identity number"],
  [/document|verification/, "a picture of an identity document"],
  [/address/, "your address"],
  [/payout_method|external_account|bank/, "where to pay, a bank account or a card"],
  [/given_name|surname|first_name|last_name|legal_name|\bname\b/, "your name as on your papers"],
  [/phone/, "a phone number"],
  [/email/, "an email address"],
  [/terms_of_service|attestation|tos/, "your consent to its terms"],
];

/** What is still wanted, in words a person knows; each once, what has no name of ours as "one more detail". */
export function wantedWords(wants: readonly string[]): string[] {
  const words = wants.map((name) => WANTS.find(([pattern]) => pattern.test(name))?.[1] ?? "one more detail");
  return [...new Set(words)];
}

/** What a creator does about payouts that wait, in one sentence. */
export const PAYEE_NEXT: Record<PayeeKind, string> = {
  none: "Set up your payout account; then it is sent by itself.",
  wants: "Finish your payout set-up; then it is sent by itself.",
  checking: "Nothing to do. The payment processor checks your details; then it is sent by itself.",
  active: "Nothing to do.",
  country: "It stays owed to you. See under “Payout account” what you can do.",
  closed: "It stays owed to you. See under “Payout account” what you can do.",
};
