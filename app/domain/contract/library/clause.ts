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
