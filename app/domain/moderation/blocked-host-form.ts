import { z } from "zod";
import { hostOf } from "./link-checks.ts";

/** A host to block, also when somebody pastes a whole address. */
export const blockedHostForm = z.object({
  host: z
    .string({ error: "Enter a host such as example.com." })
    .trim()
    .transform(hostOf)
    .pipe(
      z
        .string()
        .regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, "Enter a host such as example.com.")
        .max(200),
    ),
  note: z.string().trim().max(200, "Keep the note under 200 characters.").default(""),
});
