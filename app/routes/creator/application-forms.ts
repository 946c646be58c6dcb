import { z } from "zod";
import { offerAnswers } from "#app/domain/offer/answer-form.ts";

/** What a creator can send from an application's page. */
export const creatorForm = z.discriminatedUnion("intent", [
  ...offerAnswers,
  z.object({ intent: z.literal("withdraw") }),
]);
export type CreatorForm = z.infer<typeof creatorForm>;
