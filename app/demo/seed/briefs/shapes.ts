import type { z } from "zod";
import type { Platform } from "#app/domain/account/platforms.ts";
import type { BriefDetails } from "#app/domain/brief/brief-details.ts";
import type { PricingKind } from "#app/domain/brief/completeness.ts";
import type { EligibilityRules } from "#app/domain/brief/eligibility.ts";
import type { Decision } from "#app/domain/moderation/decision.ts";
import type { When } from "../when.ts";

export interface DemoLine {
  platform: Platform;
  format: string;
  quantity: number;
  specification: string;
  /** Fee of the whole line in minor units: one number when fixed, two for a range, none when open. */
  fee?: bigint | readonly [bigint, bigint];
}

/** A brief with its life: when it was begun, sent to review, decided, and what happened then. */
export interface DemoBrief {
  key: string;
  brand: string;
  title: string;
  summary: string;
  currency: string;
  pricing: PricingKind;
  slots: number;
  budget: bigint;
  niches: string[];
  markets: string[];
  visibility?: "public" | "link" | "invite";
  details: z.input<typeof BriefDetails>;
  eligibility: z.input<typeof EligibilityRules>;
  lines: DemoLine[];
  begun: When;
  /** The application deadline, in days from the moment of the seed; negative for a past one. */
  applyInDays: number;
  /** Goes public so many days from the moment of the seed, at nine. */
  publishInDays?: number;
  submitted?: When;
  decided?: { at: When; by: string; decision: Decision; reason?: string };
  paused?: When;
  closed?: When;
}
