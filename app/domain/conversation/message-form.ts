import { z } from "zod";

export const LONGEST_MESSAGE = 4_000;
export const MOST_FILES = 5;
export const LARGEST_FILE_MB = 20;

/** The words of a message; its files travel beside them. */
export const messageForm = z.object({
  body: z.string().trim().max(LONGEST_MESSAGE, "Keep the message under 4,000 characters.").default(""),
  /** Made with the form, so that sending it twice is one message. */
  clientKey: z.uuid(),
});
export type MessageForm = z.infer<typeof messageForm>;
