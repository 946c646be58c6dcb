import { z } from "zod";
import { missedSentence, type FailedCriterion } from "../brief/eligibility.ts";
import { formatMoney } from "../ledger/money.ts";
import { DECLINE_CODES, DECLINE_REASONS, OTHER_ENDINGS, type DeclineCode } from "./application.ts";

/** What a brand fills in to decline. A reason of one's own needs words. */
export const declineForm = z
  .object({
    intent: z.literal("decline"),
    applicationId: z.uuid(),
    code: z.enum(DECLINE_CODES, { error: "Choose a reason; the creator reads it." }),
    note: z.string().trim().max(1_000, "Keep the note under 1,000 characters.").default(""),
  })
  .check((context) => {
    if (context.value.code !== "other" || context.value.note !== "") return;
    const message = "Say the reason in a sentence; the creator reads it.";
    context.issues.push({ code: "custom", message, path: ["note"], input: context.value.note });
  });

export interface DeclineFacts {
  gross: bigint;
  currency: string;
  budgetLeft: bigint;
  slots: number;
  slotsLeft: number;
  /** What the brief asks and the application's frozen numbers do not have. */
  failed: readonly FailedCriterion[];
}

function ownCriterion(code: DeclineCode, facts: DeclineFacts): FailedCriterion[] {
  if (code === "price" && facts.gross > facts.budgetLeft) {
    const left = formatMoney(facts.budgetLeft, facts.currency);
    const had = formatMoney(facts.gross, facts.currency);
    return [{ criterion: "Price", asked: `at most ${left}, which is left of the budget`, had }];
  }
  if (code === "slots" && facts.slotsLeft <= 0) {
    return [{ criterion: "Slots", asked: "a free slot", had: `none of ${facts.slots} left` }];
  }
  return [];
}

/** The criteria that failed, as facts: those of the reason first, then those of the brief's rules. */
export function criteriaFor(code: DeclineCode, facts: DeclineFacts): FailedCriterion[] {
  return [...ownCriterion(code, facts), ...facts.failed];
}

const FREE_SLOT = (one: FailedCriterion) => `${one.criterion}: ${one.had}.`;

/** What the creator reads of a decline, sentence by sentence; the note comes last, in the brand's own words. */
export function declineSentences(code: string, criteria: readonly FailedCriterion[]): string[] {
  const reason =
    ({ ...DECLINE_REASONS, ...OTHER_ENDINGS } as Record<string, string>)[code] ?? "No reason was given";
  const facts = criteria.map((one) => (one.criterion === "Slots" ? FREE_SLOT(one) : missedSentence(one)));
  return [
    `Reason: ${reason.toLowerCase()}.`,
    ...facts,
    facts.length > 0 ? "Everything else fits." : "",
  ].filter(Boolean);
}
