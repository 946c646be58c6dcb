/**
 * Everything that a sealed contract says, ready to be set in type. All amounts and dates that are strings are
 * already formatted for reading; instants are UTC. The same input always gives the same PDF, byte for byte.
 */
export interface SealedContractInput {
  /** Name of the marketplace, as its operator calls it. */
  marketplace: string;
  /** Human number of the contract, such as `SW-2026-000123`. */
  number: string;
  title: string;
  /** When the document was sealed. */
  generatedAt: Date;
  /** Lower-case hexadecimal SHA-256 of the contract's text. */
  documentSha256: string;
  /** Lower-case hexadecimal SHA-256 of the frozen terms the text was made from. */
  termsSha256: string;
  parties: SealedParty[];
  schedule: SealedScheduleRow[];
  money: SealedMoneyRow[];
  clauses: SealedClause[];
  /** In the order in which they were given. */
  signatures: SealedSignature[];
  /** Where anybody can check the seal, as people type it. */
  verifyUrl: string;
  /** The same with the document's digest filled in, for the square code. */
  verifyLink: string;
}

export type ContractSide = "brand" | "creator";

export interface SealedParty {
  side: ContractSide;
  name: string;
  addressLines: string[];
}

export interface SealedScheduleRow {
  deliverable: string;
  /** With its currency, such as `$450.00 USD`. */
  fee: string;
  /** One line each, such as `First draft by Dec 2, 2026`. */
  dates: string[];
}

export interface SealedMoneyRow {
  label: string;
  amount: string;
  /** The row adds up the rows above it, and is set apart as their sum. */
  isSum?: boolean;
}

export interface SealedClause {
  /** As printed, such as `4` or `4.2`. */
  number: string;
  heading: string;
  paragraphs: string[];
}

/** One link of the hash-chained record of signatures. All digests are lower-case hexadecimal SHA-256. */
export interface SealedSignature {
  side: ContractSide;
  typedName: string;
  accountEmail: string;
  emailVerified: boolean;
  /** ISO 8601 in UTC, such as `2026-11-22T14:03:22.120Z`. */
  signedAtUtc: string;
  ip: string;
  userAgent: string;
  /** Version of the consent text that was shown. */
  consentVersion: string;
  documentSha256: string;
  /** Path data of a drawn signature in a box of 400 by 120. */
  drawing?: string;
  /** Digest of the record before this one; empty for the first. */
  previousHash: string;
  hash: string;
}
