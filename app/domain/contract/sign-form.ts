import { z } from "zod";
import { isDrawing } from "./drawing.ts";

/** The name under a signature. It is printed as it was typed, but for spaces that were typed twice. */
export const typedName = z
  .string({ error: "Type your full name" })
  .trim()
  .min(2, "Type your full name")
  .max(120)
  .transform((name) => name.replace(/\s+/g, " "));

/** Signing: the typed name, a drawing or none, the consent, and the digest of the document that was on the screen. */
export const signForm = z.object({
  read: z.literal("on", { error: "Read the contract to its end, then tick this box" }),
  typedName,
  drawing: z.string().refine(isDrawing, "Draw your whole signature, or clear the drawing.").optional(),
  password: z.string().max(200).optional(),
  consent: z.literal("on", { error: "Tick the box to agree to sign electronically" }),
  documentSha256: z.string().length(64),
});
