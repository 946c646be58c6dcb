import type { SubmissionResult } from "@conform-to/react";
import { createContext, useContext } from "react";

const Ticked = createContext<readonly string[]>([]);

/** Around the applications: which of them were ticked when what was sent could not be done. */
export const TickedProvider = Ticked.Provider;

/** Whether this application was ticked; without JavaScript the page would have lost it. */
export const useTicked = (id: string): boolean => useContext(Ticked).includes(id);

/** The ticks in what a refused form held. */
export function tickedIn(result: SubmissionResult<string[]> | null | undefined): string[] {
  const ids = result?.initialValue?.ids;
  return [ids].flat().filter((id): id is string => typeof id === "string");
}
