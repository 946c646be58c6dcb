/** Disputes and uploaded files as the fake stores them; see objects.ts for the rules. */
import type { Metadata } from "./objects.ts";

export const DISPUTE_STATUSES = [
  "warning_needs_response",
  "warning_under_review",
  "warning_closed",
  "needs_response",
  "under_review",
  "won",
  "lost",
] as const;
export type DisputeStatus = (typeof DISPUTE_STATUSES)[number];

/** What can be sent as words, and what only as the id of an uploaded file. */
export const TEXT_EVIDENCE = [
  ...["access_activity_log", "billing_address", "cancellation_policy_disclosure", "cancellation_rebuttal"],
  ...["customer_email_address", "customer_name", "customer_purchase_ip", "duplicate_charge_explanation"],
  ...["duplicate_charge_id", "product_description", "refund_policy_disclosure", "refund_refusal_explanation"],
  ...["service_date", "shipping_address", "shipping_carrier", "shipping_date", "shipping_tracking_number"],
  "uncategorized_text",
] as const;
export const FILE_EVIDENCE = [
  ...[
    "cancellation_policy",
    "customer_communication",
    "customer_signature",
    "duplicate_charge_documentation",
  ],
  ...["receipt", "refund_policy", "service_documentation", "shipping_documentation", "uncategorized_file"],
] as const;

export interface Dispute {
  id: string;
  object: "dispute";
  amount: number;
  charge: string;
  created: number;
  currency: string;
  enhanced_eligibility_types: never[];
  evidence: Record<string, unknown>;
  evidence_details: {
    due_by: number;
    enhanced_eligibility: object;
    has_evidence: boolean;
    past_due: boolean;
    submission_count: number;
    submission_method: "manual" | "not_submitted";
  };
  intended_submission_method: "manual" | null;
  is_charge_refundable: boolean;
  livemode: false;
  metadata: Metadata;
  network_reason_code: string;
  payment_intent: string;
  payment_method_details: {
    type: "card";
    card: {
      brand: string;
      case_type: "chargeback" | "inquiry";
      network: "visa";
      network_reason_code: string;
    };
  };
  reason: string;
  status: DisputeStatus;
  /** When the bank decides, once the evidence is there; Unix seconds. */
  _decidesAt: number | null;
  /** Ids of its balance transactions. */
  _movements: string[];
}

export interface StoredFile {
  id: string;
  object: "file";
  created: number;
  expires_at: number | null;
  filename: string | null;
  purpose: "dispute_evidence";
  size: number;
  title: null;
  type: string | null;
  url: null;
}
