import { z } from "zod";

/** A day and a time in the zone of whoever proposes it. */
export const proposeForm = z.object({
  intent: z.literal("propose"),
  day: z.iso.date("Choose a day"),
  time: z.iso.time({ precision: -1, error: "Choose a time such as 09:00" }),
});
/** `version` is the proposal that was on the screen. */
export const confirmForm = z.object({
  intent: z.literal("confirm"),
  version: z.coerce.number().pipe(z.int32().min(0)),
});
export const slotForm = z.discriminatedUnion("intent", [proposeForm, confirmForm]);

export const remindForm = z.object({
  deals: z
    .array(z.coerce.number().pipe(z.int32().min(1)))
    .max(100)
    .default([]),
});
