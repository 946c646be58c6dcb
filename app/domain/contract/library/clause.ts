import { formatMoney } from "../../ledger/money.ts";
import type { TermsBody } from "../../offer/terms.ts";
import type { ClauseKey } from "./summaries.ts";

/** One clause as it is signed. */
export interface Clause {
  /** Which clause of the library it is; its plain summary is found by it. */
  key: ClauseKey;
  heading: string;
  paragraphs: string[];
}

/** "1 day", "3 days". */
export const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

/** An amount of terms in words. */
export const money = (terms: TermsBody, amount: string) => formatMoney(BigInt(amount), terms.currency);

/** Hours in words: whole days as days. */
export const timeWords = (hours: number): string =>
  hours % 24 === 0 ? counted(hours / 24, "day") : counted(hours, "hour");
