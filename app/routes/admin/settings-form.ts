import { z } from "zod";
import {
  VETTING_POLICY_KEYS,
  vettingPolicySchema,
  type VettingPolicyKey,
} from "#app/domain/vetting/vetting-policy.ts";
import { POLICY_LABELS, policySchema, type PolicyKey } from "#app/domain/deal/policy.ts";

export const POLICY_KEYS = Object.keys(POLICY_LABELS) as PolicyKey[];

const numbersIn = (keys: readonly string[]) =>
  z
    .record(z.string(), z.string())
    .transform((raw) =>
      Object.fromEntries(keys.map((key) => [key, raw[key]?.trim() === "" ? Number.NaN : Number(raw[key])])),
    );

/** Every number of the policy as a form sends it: text that must be a whole number within its limits. */
export const settingsForm = numbersIn(POLICY_KEYS).pipe(policySchema);

/** The numbers of vetting, likewise. */
export const vettingSettingsForm = numbersIn(VETTING_POLICY_KEYS).pipe(vettingPolicySchema);

/** The lower and upper limit of one number, for the hint and the field. */
export function limitsOf(key: PolicyKey): { min: number; max: number } {
  const { minValue, maxValue } = policySchema.shape[key];
  return { min: minValue ?? 0, max: maxValue ?? 100_000 };
}

/** The limits of one of the numbers of vetting. */
export function vettingLimitsOf(key: VettingPolicyKey): { min: number; max: number } {
  const { minValue, maxValue } = vettingPolicySchema.shape[key];
  return { min: minValue ?? 0, max: maxValue ?? 100_000 };
}
