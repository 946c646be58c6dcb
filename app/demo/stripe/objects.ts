/** Wire objects as the fake stores them: references are ids, keys that begin with `_` never leave the fake. */

export type Metadata = Record<string, string>;

export interface LineItem {
  id: string;
  object: "item";
  amount_subtotal: number;
  amount_total: number;
  amount_discount: 0;
  amount_tax: 0;
  currency: string;
  description: string;
  quantity: number;
}

export interface Session {
  id: string;
  object: "checkout.session";
  mode: "payment";
  ui_mode: "hosted_page";
  status: "open" | "complete" | "expired";
  payment_status: "paid" | "unpaid";
  amount_subtotal: number;
  amount_total: number;
  currency: string;
  allowed_payment_method_types: string[] | null;
  payment_method_types: string[];
  client_reference_id: string | null;
  customer: string | null;
  saved_payment_method_options: {
    allow_redisplay_filters: null;
    payment_method_remove: null;
    payment_method_save: "enabled";
  } | null;
  customer_email: string | null;
  customer_details: { email: string | null; name: null; phone: null; address: null } | null;
  metadata: Metadata;
  payment_intent: string | null;
  success_url: string;
  cancel_url: string | null;
  created: number;
  expires_at: number;
  livemode: false;
  _lines: LineItem[];
  _intent: { transfer_group: string | null; description: string | null; metadata: Metadata };
}

export interface PaymentIntent {
  id: string;
  object: "payment_intent";
  amount: number;
  amount_capturable: 0;
  amount_received: number;
  currency: string;
  status: "requires_payment_method" | "succeeded";
  latest_charge: string | null;
  last_payment_error: { type: "card_error"; code: string; decline_code: string; message: string } | null;
  allowed_payment_method_types: string[] | null;
  payment_method_types: string[];
  capture_method: "automatic_async";
  client_secret: string;
  confirmation_method: "automatic";
  customer: string | null;
  payment_method: string | null;
  description: string | null;
  metadata: Metadata;
  receipt_email: string | null;
  transfer_group: string | null;
  created: number;
  livemode: false;
}

export interface Customer {
  id: string;
  object: "customer";
  balance: 0;
  default_source: null;
  description: string | null;
  email: string | null;
  name: string | null;
  invoice_settings: {
    custom_fields: null;
    default_payment_method: null;
    footer: null;
    rendering_options: null;
  };
  metadata: Metadata;
  shipping: null;
  created: number;
  livemode: false;
}

/** How a saved card answers: it pays, is declined, or its bank wants to see the person. */
export type CardMood = "pays" | "declines" | "asks";

export interface PaymentMethod {
  id: string;
  object: "payment_method";
  allow_redisplay: "always" | "limited" | "unspecified";
  billing_details: { address: null; email: string | null; name: null; phone: null; tax_id: null };
  card: { brand: string; exp_month: number; exp_year: number; last4: string } & object;
  customer: string | null;
  customer_account: null;
  metadata: Metadata;
  type: "card";
  created: number;
  livemode: false;
  _mood: CardMood;
}

export interface Charge {
  id: string;
  object: "charge";
  amount: number;
  amount_captured: number;
  amount_refunded: number;
  balance_transaction: string | null;
  billing_details: { address: null; email: string | null; name: null; phone: null; tax_id: null };
  captured: boolean;
  currency: string;
  customer: string | null;
  description: string | null;
  disputed: boolean;
  failure_code: string | null;
  failure_message: string | null;
  metadata: Metadata;
  outcome: {
    advice_code: null;
    network_advice_code: null;
    network_decline_code: string | null;
    network_status: string;
    type: string;
    reason: string | null;
    seller_message: string;
  };
  paid: boolean;
  payment_intent: string;
  payment_method_details: { type: "card"; card: { brand: string; last4: string; country: string } & object };
  receipt_email: string | null;
  refunded: boolean;
  status: "succeeded" | "failed";
  transfer_group: string | null;
  created: number;
  livemode: false;
}

export type BalanceTransactionType =
  "charge" | "refund" | "refund_failure" | "transfer" | "transfer_refund" | "adjustment";

export interface BalanceTransaction {
  id: string;
  object: "balance_transaction";
  amount: number;
  fee: number;
  net: number;
  fee_details: {
    amount: number;
    application: null;
    currency: string;
    description: string;
    type: "stripe_fee";
  }[];
  currency: string;
  type: BalanceTransactionType;
  reporting_category: string;
  balance_type: "payments";
  description: string | null;
  exchange_rate: null;
  source: string;
  available_on: number;
  created: number;
}

export interface Transfer {
  id: string;
  object: "transfer";
  amount: number;
  amount_reversed: number;
  balance_transaction: string;
  currency: string;
  description: string | null;
  destination: string;
  destination_payment: string;
  metadata: Metadata;
  reversed: boolean;
  source_transaction: string | null;
  source_type: "card";
  transfer_group: string | null;
  created: number;
  livemode: false;
}

export interface TransferReversal {
  id: string;
  object: "transfer_reversal";
  amount: number;
  balance_transaction: string;
  currency: string;
  destination_payment_refund: string;
  metadata: Metadata;
  source_refund: null;
  transfer: string;
  created: number;
}

export interface Refund {
  id: string;
  object: "refund";
  amount: number;
  balance_transaction: string;
  charge: string;
  currency: string;
  customer: null;
  metadata: Metadata;
  payment_intent: string;
  reason: string | null;
  receipt_number: null;
  source_transfer_reversal: null;
  transfer_reversal: null;
  status: "succeeded" | "failed";
  failure_reason?: string;
  failure_balance_transaction?: string;
  created: number;
}
