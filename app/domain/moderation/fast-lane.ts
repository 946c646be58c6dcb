import type { ModerationSettings } from "./moderation-settings.ts";

export const LANES = ["person", "fast", "sample"] as const;
export type Lane = (typeof LANES)[number];

/** A brand's record within the days that count. */
export interface TrustRecord {
  /** Approved listings in which the checks found nothing. */
  cleanApproved: number;
  /** Listings rejected or removed, and reports that were acted on. */
  marks: number;
  /** Listings that took the fast lane, or would have but went to a person as a sample, over all time. */
  fastSoFar: number;
}

type Rules = Pick<ModerationSettings, "trustedAfter" | "trustedSample">;

/** Whether a brand's clean listings are published without waiting for a person. 0 switches trust off. */
export function isTrusted(record: Pick<TrustRecord, "cleanApproved" | "marks">, rules: Rules): boolean {
  return rules.trustedAfter > 0 && record.marks === 0 && record.cleanApproved >= rules.trustedAfter;
}

/**
 * Which way a listing goes: `fast` is published at once, `sample` is one that would be but that a person looks at
 * all the same (every n-th), `person` everything else.
 */
export function laneOf(findings: number, record: TrustRecord, rules: Rules): Lane {
  if (findings > 0 || !isTrusted(record, rules)) return "person";
  return (record.fastSoFar + 1) % rules.trustedSample === 0 ? "sample" : "fast";
}
