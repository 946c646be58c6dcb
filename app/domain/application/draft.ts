import { z } from "zod";

const typed = z.string().max(3_000).optional();

/** What was typed so far for one brief: nothing is checked but its size, because it is not finished. */
export const ApplicationDraftFields = z.object({
  accountIds: z.array(z.string().max(60)).max(20).optional(),
  pitch: typed,
  availability: typed,
  works: z.array(z.string().max(60)).max(20).optional(),
  workLinks: typed,
  prices: z.record(z.string().max(60), typed).optional(),
  answers: z.record(z.string().max(10), typed).optional(),
});
export type ApplicationDraftFields = z.infer<typeof ApplicationDraftFields>;

/** Whether anything worth keeping was typed; the chosen accounts alone are not. */
export function isEmptyDraft({
  pitch,
  availability,
  workLinks,
  prices,
  answers,
}: ApplicationDraftFields): boolean {
  const texts = [
    pitch,
    availability,
    workLinks,
    ...Object.values(prices ?? {}),
    ...Object.values(answers ?? {}),
  ];
  return texts.every((text) => !text?.trim());
}

/** What a stored draft holds; nothing when this version cannot read it. */
export function readDraft(stored: unknown): ApplicationDraftFields | null {
  const read = ApplicationDraftFields.safeParse(stored);
  return read.success ? read.data : null;
}
