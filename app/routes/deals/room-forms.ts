import { z } from "zod";

const version = z.coerce.number().pipe(z.int32().min(1));
const id = z.uuid();

/** What can be sent from a deal's page: one schema per act, checked in the browser and on the server. */
const ticks = z.array(z.string().max(40)).max(200).default([]);
const overrideReason = z
  .string()
  .trim()
  .min(10, "Say why in at least 10 characters; the creator reads it")
  .max(1_000, "Keep it under 1,000 characters")
  .optional();

export const approveForm = z.object({
  intent: z.literal("approve"),
  deliverableId: id,
  version,
  ticks,
  overrideReason,
});
export const changesForm = z.object({
  intent: z.literal("request_changes"),
  deliverableId: id,
  version,
  feedback: z
    .string({ error: "Say what to change; the creator reads it" })
    .trim()
    .min(10, "Say it in at least 10 characters, so that the creator can act on it")
    .max(4_000, "Keep it under 4,000 characters"),
  ticks,
});
/** The decision on a draft: one form with two buttons. */
export const reviewForm = z.discriminatedUnion("intent", [approveForm, changesForm]);
export const liveForm = z.object({
  intent: z.literal("submit_live"),
  deliverableId: id,
  url: z
    .string({ error: "Enter the address of the post" })
    .trim()
    .min(5, "Enter the address of the post")
    .max(500),
  caption: z.string().trim().max(5_000, "Keep the caption under 5,000 characters").default(""),
  labelOn: z.literal("on").optional(),
  sendAnyway: z.literal("on").optional(),
});
export const confirmForm = z.object({
  intent: z.literal("confirm_live"),
  deliverableId: id,
  overrideReason,
});
export const problemForm = z.object({
  intent: z.literal("report_problem"),
  deliverableId: id,
  problem: z
    .string({ error: "Say what is wrong; the creator reads it" })
    .trim()
    .min(10, "Say it in at least 10 characters, so that the creator can act on it")
    .max(2_000, "Keep it under 2,000 characters"),
});

export const roomForm = z.discriminatedUnion("intent", [
  approveForm,
  changesForm,
  liveForm,
  confirmForm,
  problemForm,
]);
export type RoomForm = z.infer<typeof roomForm>;
export type RoomIntent = RoomForm["intent"];
