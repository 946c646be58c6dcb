import { z } from "zod";
import { LONGEST_COMMENT } from "#app/domain/content/draft-comment.ts";
import { approveForm, changesForm } from "./room-forms.ts";

const body = z
  .string({ error: "Write what you mean" })
  .trim()
  .min(2, "Write what you mean")
  .max(LONGEST_COMMENT, "Keep it under 2,000 characters");
const typed = z.string().trim().max(60).default("");

export const commentForm = z.object({
  intent: z.literal("comment"),
  version: z.coerce.number().pipe(z.int32().min(1)),
  clientKey: z.uuid(),
  fileId: typed,
  time: typed,
  left: typed,
  top: typed,
  body,
});
export const replyForm = z.object({
  intent: z.literal("reply"),
  commentId: z.uuid(),
  clientKey: z.uuid(),
  body,
});
export const resolveForm = z.object({ intent: z.enum(["resolve", "reopen"]), commentId: z.uuid() });

/** What can be sent from the page of a draft's versions. */
export const versionsForm = z.discriminatedUnion("intent", [
  commentForm,
  replyForm,
  resolveForm,
  approveForm,
  changesForm,
]);
export type VersionsForm = z.infer<typeof versionsForm>;
