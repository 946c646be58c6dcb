/** Connected accounts and their onboarding as the fake stores them; see objects.ts for the rules. */
import type { Metadata } from "./objects.ts";

export type CapabilityStatus = "active" | "pending" | "restricted" | "unsupported";

export interface Account {
  id: string;
  object: "v2.core.account";
  applied_configurations: string[];
  closed: false;
  contact_email: string | null;
  dashboard: string | null;
  display_name: string | null;
  metadata: Metadata;
  created: string;
  livemode: false;
  _country: string;
  _entityType: string | null;
  _currency: string | null;
  _responsibilities: { fees_collector: string; losses_collector: string };
  _transfers: CapabilityStatus | null;
}

export interface AccountLink {
  id: string;
  account: string;
  returnUrl: string;
  refreshUrl: string;
  expiresAt: number;
  used: boolean;
}

/** A person who followed an account link and may come back to the same page until it is finished. */
export interface Onboarding {
  id: string;
  account: string;
  returnUrl: string;
}
