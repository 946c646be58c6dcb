import { randomBytes } from "node:crypto";
import type { Call } from "./call.ts";
import { decideDueDisputes } from "./dispute-life.ts";
import type { FaultPlan } from "./faults.ts";
import { forgetOld } from "./idempotency.ts";
import { expireDueSessions } from "./pay.ts";
import type { Store } from "./persistence.ts";
import type { Webhooks } from "./webhooks.ts";

/** One running fake: what a request handler, a page and the admin share. */
export interface World {
  store: Store;
  webhooks: Webhooks;
  faults: FaultPlan;
  /** Keys that are being executed; a second request with one of them gets 409. */
  inFlight: Set<string>;
  publicUrl: string;
  appOrigin: string;
  instantAvailability: boolean;
  secretKeys: readonly string[] | null;
  /** Unix milliseconds from outside; the admin's offset is added to it. */
  now: () => Promise<number> | number;
}

/** Starts one request at the fake's present moment; sessions whose time has passed expire first. */
export async function beginCall(world: World, idempotencyKey: string | null = null): Promise<Call> {
  const nowMs = (await world.now()) + world.store.state.clockOffsetMs;
  const call: Call = {
    state: world.store.state,
    now: Math.floor(nowMs / 1000),
    publicUrl: world.publicUrl,
    instantAvailability: world.instantAvailability,
    request: { id: `req_${randomBytes(7).toString("hex")}`, idempotencyKey },
    emit(event) {
      call.state.events[event.id] = event;
      world.webhooks.enqueue(event);
    },
  };
  const expired = expireDueSessions(call);
  if (decideDueDisputes(call) || expired) finishCall(world);
  forgetOld(call.state, call.now);
  return call;
}

/** Saves what a request did and lets its webhooks go. */
export function finishCall(world: World): void {
  world.store.changed();
  world.webhooks.kick();
}
