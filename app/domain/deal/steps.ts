import { hoursAfter, type Policy } from "./policy.ts";
import type { DealState } from "./deal.ts";
import type { DeliverableState } from "./deliverable.ts";

export interface Step {
  label: string;
  state: "done" | "now" | "later";
  at: Date | null;
  /** "on" for what happened, "to" for a limit, "by" for a plan. */
  kind: "on" | "to" | "by";
}

export interface StepFacts {
  state: DealState;
  createdAt: Date;
  dueAt: Date | null;
  signedAt: Date | null;
  fundedAt: Date | null;
  /** The agreed fee, minor units: without one no funds are secured and nothing is paid at the end. */
  gross: bigint;
  completedAt: Date | null;
  policy: Policy;
  /** What comes before the work; null or absent where nothing is sent. */
  product?: { receivedAt: Date | null; dueAt: Date | null; hours: number } | null;
  deliverables: readonly {
    state: DeliverableState;
    contentOnly: boolean;
    dueAt: Date | null;
    approvedAt: Date | null;
    liveAt: Date | null;
    acceptedAt: Date | null;
    releaseAt: Date | null;
  }[];
}

const RANK: Record<DeliverableState, number> = {
  cancelled: 9,
  waiting: 0,
  draft_due: 0,
  changes_requested: 0,
  in_review: 1,
  approved: 2,
  live_due: 2,
  live_check: 3,
  accepted: 4,
  paid: 5,
};

const latest = (dates: (Date | null)[]) =>
  dates.reduce<Date | null>((max, date) => (date && (!max || date > max) ? date : max), null);

const later = (a: Date | null, b: Date | null) => (a && b ? (a > b ? a : b) : (a ?? b));

interface Plan {
  label: string;
  done: boolean;
  /** The step that the deal is at. */
  now: boolean;
  /** When it happened, once done. */
  on: Date | null;
  /** Its limit while it is the present step; null where it is not known. */
  limit: Date | null;
  /** Hours that the step takes at most after the one before it: what a plan is made of. */
  hours: number;
}

/** Dates what is done and due, and plans the rest: each later step by the limit before it plus its own time. */
function dated(plans: readonly Plan[]): Step[] {
  let by: Date | null = null;
  return plans.map(({ label, done, now, on, limit, hours }) => {
    const state = done ? "done" : now ? "now" : "later";
    const at: Date | null = done ? on : (limit ?? (by && hoursAfter(by, hours)));
    by = later(by, at);
    return { label, state, at, kind: done ? "on" : now ? "to" : "by" };
  });
}

function productPlan({ product }: StepFacts, active: boolean): Plan[] {
  if (!product) return [];
  const { receivedAt: on, dueAt, hours } = product;
  const now = active && on === null;
  return [{ label: "Product", done: on !== null, now, on, limit: now ? dueAt : null, hours }];
}

function workPlans(deal: StepFacts, rank: number, running: boolean): Plan[] {
  const active = running && (!deal.product || deal.product.receivedAt !== null);
  const items = deal.deliverables;
  const limit = items.find((item) => RANK[item.state] === rank)?.dueAt ?? null;
  const plan = (label: string, first: number, last: number, on: Date | null, hours: number): Plan => {
    const now = active && rank >= first && rank <= last;
    return { label, done: rank > last, now, on, limit: now ? limit : null, hours };
  };
  const { draftHours, reviewHours, liveHours, liveCheckHours } = deal.policy;
  const approved = latest(items.map((item) => item.approvedAt));
  const draft = plan(rank === 1 ? "Draft review" : "Draft", 0, 1, approved, draftHours + reviewHours);
  if (items.every((item) => item.contentOnly)) return [draft];
  const live = latest(items.map((item) => item.liveAt));
  const accepted = latest(items.map((item) => item.acceptedAt));
  return [
    draft,
    plan("Live post", 2, 2, live, liveHours),
    plan("Live check", 3, 3, accepted, liveCheckHours),
  ];
}

/**
 * The deal's way from agreement to payment. The work steps show the deliverable that is furthest behind. A deal that
 * was cancelled has no plan any more.
 */
export function stepsOf(deal: StepFacts): Step[] {
  const { state, policy } = deal;
  const active = state === "active" || state === "completed";
  const rank = active ? Math.min(...deal.deliverables.map((item) => RANK[item.state])) : -1;
  const own = (at: DealState) => (state === at ? deal.dueAt : null);
  const fundLimit = own("funding") ?? (deal.signedAt ? hoursAfter(deal.signedAt, policy.fundHours) : null);
  const paid = deal.gross > 0n;
  const release = latest(deal.deliverables.map((item) => item.releaseAt));
  const steps = dated([
    { label: "Terms agreed", done: true, now: false, on: deal.createdAt, limit: null, hours: 0 },
    {
      label: "Signed",
      done: deal.signedAt !== null,
      now: state === "signing",
      on: deal.signedAt,
      limit: own("signing"),
      hours: policy.signHours,
    },
    ...(paid
      ? [
          {
            label: "Funds secured",
            done: deal.fundedAt !== null,
            now: state === "funding",
            on: deal.fundedAt,
            limit: fundLimit,
            hours: policy.fundHours,
          },
        ]
      : []),
    ...productPlan(deal, active),
    ...workPlans(deal, rank, active),
    {
      label: paid ? "Paid" : "Complete",
      done: state === "completed",
      now: active && rank === 4,
      on: deal.completedAt,
      limit: release,
      hours: paid ? policy.payoutHoldHours : 0,
    },
  ]);
  return state === "cancelled"
    ? steps.map((step) => (step.state === "done" ? step : { ...step, at: null }))
    : steps;
}
