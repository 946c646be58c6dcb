import { randomBytes } from "node:crypto";
import type { Account, AccountLink, Onboarding } from "./account-objects.ts";
import type { Dispute, StoredFile } from "./dispute-objects.ts";
import type { FakeEvent } from "./event-objects.ts";
import type {
  BalanceTransaction,
  Charge,
  Customer,
  PaymentIntent,
  PaymentMethod,
  Refund,
  Session,
  Transfer,
  TransferReversal,
} from "./objects.ts";

export interface SavedReply {
  fingerprint: string;
  status: number;
  body: unknown;
  requestId: string;
  savedAt: number;
}

export interface Delivery {
  id: string;
  event: string;
  type: string;
  object: string | null;
  endpoint: number;
  kind: "platform" | "connect";
  status: "pending" | "delivered" | "dropped" | "failed";
  attempts: number;
  lastStatus: number | null;
  /** Real (wall clock) milliseconds; retries do not follow the fake's clock. */
  nextAttemptAt: number;
}

/** Everything the fake remembers. Insertion order of each map is the order of creation. */
export interface State {
  version: 1;
  clockOffsetMs: number;
  sessions: Record<string, Session>;
  customers: Record<string, Customer>;
  paymentMethods: Record<string, PaymentMethod>;
  paymentIntents: Record<string, PaymentIntent>;
  charges: Record<string, Charge>;
  refunds: Record<string, Refund>;
  transfers: Record<string, Transfer>;
  reversals: Record<string, TransferReversal>;
  disputes: Record<string, Dispute>;
  files: Record<string, StoredFile>;
  balanceTransactions: Record<string, BalanceTransaction>;
  accounts: Record<string, Account>;
  accountLinks: Record<string, AccountLink>;
  onboardings: Record<string, Onboarding>;
  events: Record<string, FakeEvent>;
  deliveries: Delivery[];
  idempotency: Record<string, SavedReply>;
}

/** A fake that has seen nothing yet. */
export function emptyState(): State {
  return {
    version: 1,
    clockOffsetMs: 0,
    sessions: {},
    customers: {},
    paymentMethods: {},
    paymentIntents: {},
    charges: {},
    refunds: {},
    transfers: {},
    reversals: {},
    disputes: {},
    files: {},
    balanceTransactions: {},
    accounts: {},
    accountLinks: {},
    onboardings: {},
    events: {},
    deliveries: [],
    idempotency: {},
  };
}

/** A fresh id such as `tr_9f…`. Letters come first, so that JavaScript keeps maps in insertion order. */
export function newId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString("hex")}`;
}
