import { redirect } from "@remix-run/node";
import type { AdminActor } from "#app/domain/access/actor.ts";
import { decideProposal } from "#app/domain/money-review/propose.server.ts";
import { readDecision } from "#app/domain/money-review/review-forms.ts";
import { refuse } from "#app/domain/refusal.ts";
import { refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";

/** Does what a button of a proposal says, and leads back to its page with the words for it. */
export async function decideFrom(actor: AdminActor, value: string, here: string) {
  const asked = readDecision(value);
  if (!asked) return refusalResponse(refuse("not_found"));
  valueOrRefusal(await decideProposal(actor, asked.id, asked.decision));
  return redirect(`${here}?done=${asked.decision}`);
}

/** What is said after each step on the pages of decisions about money. */
export const SAID: Record<string, string> = {
  proposed: "Proposed. The other finance admins have been told; one of them confirms or declines it.",
  confirmed: "Confirmed and done.",
  declined: "Declined. Nothing was done.",
  withdrawn: "Withdrawn. Nothing was done.",
  looked: "A job is asking the processor. Reload this page in a moment.",
  sent: "The bundle is on its way to the bank. This page shows when it has arrived.",
};
