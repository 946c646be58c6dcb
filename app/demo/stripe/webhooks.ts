import { deliver, kindOf, objectIdOf, type WebhookEndpoint } from "./deliver.ts";
import type { FakeEvent } from "./event-objects.ts";
import { type Delivery, newId, type State } from "./state.ts";
import { shuffled, type WebhookPlan, type WebhookPlanInput, webhookPlanSchema } from "./webhook-plan.ts";

const GIVE_UP_AFTER = 200;
const KEPT_DELIVERIES = 2_000;
const LONGEST_DELAY_MS = 60_000;

export interface FlushTotals {
  delivered: number;
  failed: number;
}

/** The delivery queue. It lives in the state, so that what was not delivered leaves after a restart. */
export class Webhooks {
  #plan: WebhookPlan = webhookPlanSchema.parse({});
  #running: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #round = 0;
  readonly #stopping = new AbortController();
  readonly #state: State;
  readonly #endpoints: readonly WebhookEndpoint[];
  readonly #changed: () => void;

  constructor(state: State, endpoints: readonly WebhookEndpoint[], changed: () => void) {
    this.#state = state;
    this.#endpoints = endpoints;
    this.#changed = changed;
  }

  setPlan(plan: WebhookPlanInput): void {
    this.#plan = webhookPlanSchema.parse(plan);
    this.kick();
  }

  /** Queues an event for the endpoints of its kind, as the plan wants it. */
  enqueue(event: FakeEvent): void {
    const { copies, drop } = this.#plan;
    this.#queue(event, copies, drop === "all" || drop.includes(event.type));
  }

  /** Queues an old event once more; false when there is no such event. */
  redeliver(eventId: string): boolean {
    const event = this.#state.events[eventId];
    if (event) this.#queue(event, 1, false);
    return event !== undefined;
  }

  /** Sends what is due, soon. */
  kick(): void {
    void this.#next(() => this.#sendDue());
  }

  /** Tries everything that waits once, now, held or not, and waits for the answers. */
  flush(): Promise<FlushTotals> {
    return this.#next(() => this.#sendEverything());
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#stopping.abort();
    await this.#running;
  }

  #queue(event: FakeEvent, copies: number, dropped: boolean): void {
    const kind = kindOf(event);
    for (const [endpoint, { kind: wanted }] of this.#endpoints.entries())
      for (let copy = 0; wanted === kind && copy < copies; copy += 1)
        this.#state.deliveries.push({
          id: newId("whd"),
          event: event.id,
          type: event.type,
          object: objectIdOf(event),
          endpoint,
          kind,
          status: dropped ? "dropped" : "pending",
          attempts: 0,
          lastStatus: null,
          nextAttemptAt: Date.now(),
        });
    this.#forgetOld();
    this.#changed();
  }

  #forgetOld(): void {
    const { deliveries } = this.#state;
    let surplus = deliveries.length - KEPT_DELIVERIES;
    if (surplus > 0)
      this.#state.deliveries = deliveries.filter(({ status }) => status === "pending" || surplus-- <= 0);
  }

  /** One sender at a time: what a flush sends is not sent again by the timer. */
  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#running.then(work);
    this.#running = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }

  #waiting(): Delivery[] {
    return this.#state.deliveries.filter(({ status }) => status === "pending");
  }

  #ordered(due: Delivery[]): Delivery[] {
    return this.#plan.shuffle ? shuffled(due, this.#plan.seed + this.#round++) : due;
  }

  async #sendDue(): Promise<void> {
    while (!this.#plan.hold && !this.#stopping.signal.aborted) {
      const due = this.#waiting().filter(({ nextAttemptAt }) => nextAttemptAt <= Date.now());
      if (due.length === 0) return this.#wakeLater();
      for (const delivery of this.#ordered(due)) await this.#attempt(delivery);
    }
  }

  #wakeLater(): void {
    clearTimeout(this.#timer);
    const next = Math.min(...this.#waiting().map(({ nextAttemptAt }) => nextAttemptAt));
    if (Number.isFinite(next))
      this.#timer = setTimeout(() => this.kick(), Math.max(next - Date.now(), 10)).unref();
  }

  async #sendEverything(): Promise<FlushTotals> {
    const tried = new Set<string>();
    const totals = { delivered: 0, failed: 0 };
    while (!this.#stopping.signal.aborted) {
      const due = this.#waiting().filter(({ id }) => !tried.has(id));
      if (due.length === 0) break;
      for (const delivery of this.#ordered(due)) {
        tried.add(delivery.id);
        totals[(await this.#attempt(delivery)) ? "delivered" : "failed"] += 1;
      }
    }
    this.#wakeLater();
    return totals;
  }

  async #attempt(delivery: Delivery): Promise<boolean> {
    const event = this.#state.events[delivery.event];
    const endpoint = this.#endpoints[delivery.endpoint];
    if (!event || !endpoint) {
      delivery.status = "failed";
      return false;
    }
    const status = await deliver(event, endpoint, this.#stopping.signal);
    // A fake that is closing does not know whether it arrived; after the restart it leaves again.
    if (this.#stopping.signal.aborted) return false;
    delivery.attempts += 1;
    delivery.lastStatus = status;
    const ok = status !== null && status >= 200 && status < 300;
    if (ok) delivery.status = "delivered";
    else if (delivery.attempts >= GIVE_UP_AFTER) delivery.status = "failed";
    else delivery.nextAttemptAt = Date.now() + Math.min(250 * 2 ** (delivery.attempts - 1), LONGEST_DELAY_MS);
    this.#changed();
    return ok;
  }
}
