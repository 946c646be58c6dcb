import { z } from "zod";
import { type Call, route } from "./call.ts";
import { noSuch } from "./errors.ts";
import type { SnapshotEvent, ThinEvent } from "./event-objects.ts";
import { page } from "./paging.ts";
import { expand, hash, list, paging, text } from "./params.ts";
import { render } from "./render.ts";
import { newId } from "./state.ts";

export const API_VERSION = "2026-10-28.endive";

/** A v1 event with a snapshot of the object as it is now. */
export function emitSnapshot(call: Call, type: string, object: object): void {
  call.emit({
    id: newId("evt"),
    object: "event",
    api_version: API_VERSION,
    created: call.now,
    data: { object: render(call, object) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: call.request.id, idempotency_key: call.request.idempotencyKey },
    type,
  });
}

/** A v2 thin event: it says what happened to which account, not how the account looks. */
export function emitAccountEvent(
  call: Call,
  type: string,
  accountId: string,
  data: Record<string, unknown>,
): void {
  call.emit({
    id: newId("evt"),
    object: "v2.core.event",
    context: null,
    created: new Date(call.now * 1000).toISOString(),
    livemode: false,
    reason: null,
    related_object: { id: accountId, type: "v2.core.account", url: `/v2/core/accounts/${accountId}` },
    type,
    _data: data,
  });
}

function snapshots(call: Call): Record<string, SnapshotEvent> {
  const all = Object.entries(call.state.events).filter(([, event]) => event.object === "event");
  return Object.fromEntries(all) as Record<string, SnapshotEvent>;
}

function thinEvent(call: Call, id: string): ThinEvent {
  const event = call.state.events[id];
  if (event?.object !== "v2.core.event") throw noSuch("event", id);
  return event;
}

const filters = hash({ ...paging, type: text.optional(), types: list(text).optional() });

export const eventRoutes = [
  route("GET", "/v1/events", filters, (call, params) =>
    page(call, "/v1/events", snapshots(call), params, ({ type }) => {
      const exact = params.type === undefined || matchesType(params.type, type);
      return exact && (params.types?.includes(type) ?? true);
    }),
  ),
  route("GET", "/v1/events/:id", hash({ expand }), (call, _params, { id = "" }) => {
    const event = snapshots(call)[id];
    if (!event) throw noSuch("event", id);
    return render(call, event);
  }),
  route("GET", "/v2/core/events/:id", z.object({}), (call, _params, { id = "" }) => {
    const event = thinEvent(call, id);
    return { ...render(call, event), data: event._data };
  }),
];

function matchesType(wanted: string, type: string): boolean {
  return wanted.endsWith(".*") ? type.startsWith(wanted.slice(0, -1)) : wanted === type;
}
