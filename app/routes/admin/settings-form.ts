import { z } from "zod";
import { POLICY_LABELS, policySchema, type PolicyKey } from "#app/domain/deal/policy.ts";

export const POLICY_KEYS = Object.keys(POLICY_LABELS) as PolicyKey[];

/** Every number of the policy as a form sends it: text that must be a whole number within its limits. */
export const settingsForm = z
  .record(z.string(), z.string())
  .transform((raw) =>
    Object.fromEntries(
      POLICY_KEYS.map((key) => [key, raw[key]?.trim() === "" ? Number.NaN : Number(raw[key])]),
    ),
  )
  .pipe(policySchema);

/** The lower and upper limit of one number, for the hint and the field. */
export function limitsOf(key: PolicyKey): { min: number; max: number } {
  const { minValue, maxValue } = policySchema.shape[key];
  return { min: minValue ?? 0, max: maxValue ?? 100_000 };
}
