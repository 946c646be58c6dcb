const DAY = 86_400_000;

export const VETTING_STATES = ["none", "requested", "more_needed", "vetted", "expired", "refused"] as const;
export type VettingState = (typeof VETTING_STATES)[number];
export const VETTING_EVENTS = ["request", "ask_more", "vet", "refuse", "expire"] as const;
export type VettingEvent = (typeof VETTING_EVENTS)[number];

const TABLE: Record<VettingState, Partial<Record<VettingEvent, VettingState>>> = {
  none: { request: "requested" },
  requested: { ask_more: "more_needed", vet: "vetted", refuse: "refused" },
  more_needed: { request: "requested" },
  vetted: { request: "requested", expire: "expired" },
  expired: { request: "requested" },
  refused: { request: "requested" },
};

/** The state after an event, or null when it is not possible. */
export const nextVetting = (state: VettingState, event: VettingEvent): VettingState | null =>
  TABLE[state][event] ?? null;

/** A badge can be renewed, and its end is reminded of, this long before it ends. */
export const RENEW_DAYS = 30;

export interface VettingFacts {
  state: VettingState;
  until: Date | null;
  decidedAt: Date | null;
}

export type MayRequest =
  { ok: true } | { ok: false; code: "wrong_state" } | { ok: false; code: "too_soon"; from: Date };

/** Whether vetting can be asked for now; too soon after a refusal and long before a badge ends it cannot. */
export function mayRequest(
  { state, until, decidedAt }: VettingFacts,
  now: Date,
  againDays: number,
): MayRequest {
  if (nextVetting(state, "request") === null) return { ok: false, code: "wrong_state" };
  if (state === "vetted" && until) {
    const from = new Date(until.getTime() - RENEW_DAYS * DAY);
    if (now < from) return { ok: false, code: "too_soon", from };
  }
  if (state === "refused" && decidedAt) {
    const from = new Date(decidedAt.getTime() + againDays * DAY);
    if (now < from) return { ok: false, code: "too_soon", from };
  }
  return { ok: true };
}

/** Whether a creator's badge holds at this instant. */
export const badgeHolds = (
  { vettedAt, vettedUntil }: { vettedAt: Date | null; vettedUntil: Date | null },
  now: Date,
): boolean => vettedAt !== null && (vettedUntil === null || vettedUntil > now);
