import { z } from "zod";
import { LONGEST_ALT, MOST_TAGS, MOST_WAITING, readTags } from "#app/domain/content/draft-files.ts";

const alt = z.string().trim().max(LONGEST_ALT, `Keep it under ${LONGEST_ALT} characters`);

/** The words of a draft, and which of the files that are here it takes; new files travel beside them. */
export const draftForm = z.object({
  caption: z.string().trim().max(5_000, "Keep the caption under 5,000 characters").default(""),
  /** Sent although the caption does not disclose the ad. */
  sendAnyway: z.literal("on").optional(),
  note: z.string().trim().max(2_000, "Keep the note under 2,000 characters").default(""),
  tags: z
    .string()
    .trim()
    .max(1_500, "Keep the tags under 1,500 characters")
    .default("")
    .refine((text) => readTags(text).length <= MOST_TAGS, `Name at most ${MOST_TAGS}`),
  /** Ids of uploads and of earlier versions' files, in their order. */
  keep: z.array(z.uuid()).max(MOST_WAITING).default([]),
  /** What pictures show, by id. */
  alts: z.record(z.uuid(), alt).default({}),
  /** The same for the files of a plain form: a line each, in the order of the files. */
  newAlts: z.string().trim().max(6_000, "Keep it under 6,000 characters").default(""),
});
