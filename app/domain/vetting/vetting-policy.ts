import { z } from "zod";

/** The operator's numbers for vetting. Apart from the deals' policy, which is frozen into each deal. */
export const vettingPolicySchema = z.object({
  vettedDays: z.number().int().min(30).max(1_095),
  identityKeptDays: z.number().int().min(0).max(365),
  vettingAgainDays: z.number().int().min(0).max(365),
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
