import { z } from "zod";

/** When a brief goes public, as the brand types it: a day and a time of day in its time zone. */
export const scheduleForm = z.object({
  publishOn: z.iso.date("Choose a day."),
  publishTime: z.iso.time({ precision: -1, error: "Choose a time such as 09:00." }),
});
