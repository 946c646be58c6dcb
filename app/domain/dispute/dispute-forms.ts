import { z } from "zod";
import { DISPUTE_REASONS } from "./reasons.ts";

export const MIN_WORDS = 20;
const MOST = 4_000;
const words = (who: string) =>
  z
    .string({ error: `Write at least ${MIN_WORDS} characters. ${who}` })
    .trim()
    .min(MIN_WORDS, `Write at least ${MIN_WORDS} characters. ${who}`)
    .max(MOST, "Keep it under 4,000 characters.");

const read = "The other side and our staff read it.";

/** Opening a dispute about a commission statement, by its number. */
export const openStatementForm = z.object({
  intent: z.literal("open_statement"),
  statement: z.coerce.number().int().min(1).max(100_000),
  text: words(read),
});
/** Opening a dispute: the files of its evidence travel beside these words. */
export const openForm = z.object({
  intent: z.literal("open"),
  about: z.union([z.literal("all"), z.uuid()], { error: "Choose what it is about." }),
  reason: z.enum(DISPUTE_REASONS, { error: "Choose a reason." }),
  text: words(read),
});
export const answerForm = z.object({ intent: z.literal("answer"), text: words(read) });
export const appealForm = z.object({ intent: z.literal("appeal"), text: words(read) });
export const acceptForm = z.object({ intent: z.literal("accept") });
export const withdrawForm = z.object({ intent: z.literal("withdraw") });

/** What can be sent from a dispute's page. */
export const disputeForm = z.discriminatedUnion("intent", [
  openForm,
  openStatementForm,
  answerForm,
  appealForm,
  acceptForm,
  withdrawForm,
]);
export type DisputeForm = z.infer<typeof disputeForm>;

/** A ruling of our staff; the amount is typed as people write money and read with the deal's currency. */
export const rulingForm = z.object({
  intent: z.literal("rule"),
  outcome: z.enum(["full", "partial", "refund", "revise", "counted"], { error: "Choose a ruling." }),
  amount: z.string().trim().max(40, "Enter an amount of up to 12 digits.").default(""),
  reason: words("Both sides read it."),
});
