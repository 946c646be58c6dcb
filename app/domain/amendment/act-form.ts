import { z } from "zod";
import { isDrawing } from "../contract/drawing.ts";
import { typedName } from "../contract/sign-form.ts";

const documentSha256 = z.string().length(64);

export const signForm = z.object({
  intent: z.literal("sign"),
  documentSha256,
  typedName,
  drawing: z.string().refine(isDrawing, "Draw your whole signature, or clear the drawing.").optional(),
  password: z.string().max(200).optional(),
  consent: z.literal("on", { error: "Tick the box to agree to sign electronically" }),
});
export const clickForm = z.object({ intent: z.literal("accept"), documentSha256 });
export const endForm = z.object({
  intent: z.literal("end"),
  reason: z.string().trim().max(2_000, "Keep it under 2,000 characters").default(""),
});

/** What can be sent from an amendment's page: sign with a name, accept with a click, decline or withdraw. */
export const amendmentActForm = z.discriminatedUnion("intent", [signForm, clickForm, endForm]);
