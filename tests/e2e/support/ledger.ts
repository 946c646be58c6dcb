import { expect } from "@playwright/test";
import { commandProblems, ledgerProblems } from "#app/domain/ledger/problems.server.ts";

/** Fails unless every invariant of the ledger holds, and the commands to the outside tell the same story. */
export async function expectSoundLedger(): Promise<void> {
  expect(await ledgerProblems()).toEqual([]);
  expect(await commandProblems()).toEqual([]);
}
