import { z } from "zod";

/** A whole number within its limits, both included; anything else is answered with the limits. */
export function wholeNumber(min: number, max: number): z.ZodNumber {
  const error = `Enter a whole number from ${min} to ${max}.`;
  return z.number({ error }).int(error).min(min, error).max(max, error);
}
