/** Events as the fake stores them; see objects.ts for the rules. */

export interface SnapshotEvent {
  id: string;
  object: "event";
  api_version: string;
  created: number;
  data: { object: Record<string, unknown> };
  livemode: false;
  pending_webhooks: number;
  request: { id: string; idempotency_key: string | null };
  type: string;
}

export interface ThinEvent {
  id: string;
  object: "v2.core.event";
  context: string | null;
  created: string;
  livemode: false;
  reason: null;
  related_object: { id: string; type: string; url: string };
  type: string;
  _data: Record<string, unknown>;
}

export type FakeEvent = SnapshotEvent | ThinEvent;
