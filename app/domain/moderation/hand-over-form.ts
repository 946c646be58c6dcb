import { z } from "zod";

/** To whom a review goes. */
export const handOverForm = z.object({ to: z.uuid("Choose who takes it.") });
