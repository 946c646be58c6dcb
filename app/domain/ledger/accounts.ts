export const ACCOUNT_KINDS = [
  "processor_pending",
  "processor_available",
  "processor_fees",
  "held",
  "payable",
  "platform_fee",
  "refunds_payable",
  "suspense",
  "receivable",
  "losses",
  "bank",
] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** One account in one currency is one row. `owner`: a deal's id, a creator's id, or "platform". */
export interface Account {
  kind: AccountKind;
  owner: string;
}

const platform = (kind: AccountKind): Account => ({ kind, owner: "platform" });

/** Money at the processor that has not settled yet. */
export const PROCESSOR_PENDING = platform("processor_pending");
/** Money at the processor that may be sent. */
export const PROCESSOR_AVAILABLE = platform("processor_available");
/** What the processor took for its work: our cost. */
export const PROCESSOR_FEES = platform("processor_fees");
/** The marketplace's own fees. */
export const PLATFORM_FEE = platform("platform_fee");
/** What goes back to brands. */
export const REFUNDS_PAYABLE = platform("refunds_payable");

/** What the marketplace bore for others: lost chargebacks. */
export const LOSSES = platform("losses");
/** What the operator paid from its own bank, outside of the processor. */
export const BANK = platform("bank");

/** Money that a card's bank took back and that is not decided yet; one account per chargeback. */
export const suspense = (chargebackId: string): Account => ({ kind: "suspense", owner: chargebackId });
/** What a creator owes the marketplace. */
export const receivable = (creatorId: string): Account => ({ kind: "receivable", owner: creatorId });

/** What a deal's brand paid and nobody has earned yet. Never in debit. */
export const held = (dealId: string): Account => ({ kind: "held", owner: dealId });
/** One charge that pays for several deals, until it is shared out: in the same transaction, so never more than a moment. */
export const shared = (groupId: string): Account => ({ kind: "suspense", owner: `checkout:${groupId}` });
/** What a creator earned and was not sent yet. Never in debit. */
export const payable = (creatorId: string): Account => ({ kind: "payable", owner: creatorId });
