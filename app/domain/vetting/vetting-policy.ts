import { z } from "zod";
import { wholeNumber } from "#app/domain/whole-number.ts";

/** The operator's numbers for vetting. Apart from the deals' policy, which is frozen into each deal. */
export const vettingPolicySchema = z.object({
  vettedDays: wholeNumber(30, 1_095),
  identityKeptDays: wholeNumber(0, 365),
  vettingAgainDays: wholeNumber(0, 365),
});
export type VettingPolicy = z.infer<typeof vettingPolicySchema>;
export type VettingPolicyKey = keyof VettingPolicy;

export const DEFAULT_VETTING_POLICY: VettingPolicy = {
  vettedDays: 365,
  identityKeptDays: 30,
  vettingAgainDays: 30,
};

export const VETTING_POLICY_LABELS: Record<VettingPolicyKey, string> = {
  vettedDays: "The badge of a vetted creator holds",
  identityKeptDays: "Identity documents are deleted after the decision",
  vettingAgainDays: "After a refusal, ask again from",
};
export const VETTING_POLICY_KEYS = Object.keys(VETTING_POLICY_LABELS) as VettingPolicyKey[];
