import type { FaultInput } from "./faults.ts";
import type { CapabilityStatus } from "./account-objects.ts";
import type { Delivery } from "./state.ts";
import type { WebhookPlanInput } from "./webhook-plan.ts";

async function ask(url: string, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${url}/_fake${path}`, {
    method,
    headers: { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok)
    throw new Error(`The Stripe fake answered ${response.status} to ${method} ${path}: ${text}`);
  return JSON.parse(text) as unknown;
}

/** Controls of a running fake from any process. Every method throws when the fake refuses. */
export function stripeFakeAdmin(url: string) {
  return {
    async deliveries(): Promise<Delivery[]> {
      return ((await ask(url, "GET", "/webhooks")) as { deliveries: Delivery[] }).deliveries;
    },
    /** Replaces the plan; `{}` is the well-behaved one. */
    async planWebhooks(plan: WebhookPlanInput): Promise<void> {
      await ask(url, "POST", "/webhooks/plan", plan);
    },
    /** Tries every waiting delivery once, held or not, and waits for the answers. */
    async flushWebhooks(): Promise<{ delivered: number; failed: number }> {
      return (await ask(url, "POST", "/webhooks/flush")) as { delivered: number; failed: number };
    },
    async redeliver(eventId: string): Promise<void> {
      await ask(url, "POST", `/webhooks/redeliver/${eventId}`);
    },
    async addFault(fault: FaultInput): Promise<void> {
      await ask(url, "POST", "/faults", fault);
    },
    async clearFaults(): Promise<void> {
      await ask(url, "DELETE", "/faults");
    },
    /** Moves the fake's own clock forward, on top of the clock it was started with. */
    async advanceClock(advanceMs: number): Promise<void> {
      await ask(url, "POST", "/clock", { advanceMs });
    },
    async setPayeeStatus(accountId: string, status: CapabilityStatus): Promise<void> {
      await ask(url, "POST", `/accounts/${accountId}`, { status });
    },
    /** How a saved card answers from now on. */
    async setCard(id: string, mood: "pays" | "declines" | "asks"): Promise<void> {
      await ask(url, "POST", `/cards/${id}`, { mood });
    },
    /** The card's bank takes a charge back, or (as an inquiry) only asks. Resolves with the dispute's id. */
    async openDispute(given: {
      charge: string;
      amount?: number;
      reason?: string;
      inquiry?: boolean;
    }): Promise<string> {
      return ((await ask(url, "POST", "/disputes", given)) as { id: string }).id;
    },
    /** The bank decides now, whatever the evidence. */
    async decideDispute(id: string, outcome: "won" | "lost"): Promise<void> {
      await ask(url, "POST", `/disputes/${id}`, { outcome });
    },
    /** The bank sends a refund back that had succeeded. */
    async failRefund(id: string): Promise<void> {
      await ask(url, "POST", `/refunds/${id}/fail`);
    },
    /** Tells it of movements of before it was there, oldest first; times in Unix seconds. */
    async addHistory(movements: readonly object[]): Promise<void> {
      await ask(url, "POST", "/history", { movements });
    },
    /** Forgets everything, the plans included. */
    async reset(): Promise<void> {
      await ask(url, "POST", "/reset");
    },
  };
}
