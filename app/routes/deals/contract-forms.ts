import { z } from "zod";

/** Signing: the typed name, the consent, and the digest of the document that was on the screen. */
export const signForm = z.object({
  typedName: z.string({ error: "Type your full name" }).trim().min(2, "Type your full name").max(120),
  consent: z.literal("on", { error: "Tick the box to agree to sign electronically" }),
  documentSha256: z.string().length(64),
});
