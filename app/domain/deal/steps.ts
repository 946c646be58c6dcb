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
  completedAt: Date | null;
  policy: Policy;
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

/** The deal's way from agreement to payment. The work steps show the deliverable that is furthest behind. */
export function stepsOf(deal: StepFacts): Step[] {
  const active = deal.state === "active" || deal.state === "completed";
  const rank = active ? Math.min(...deal.deliverables.map((item) => RANK[item.state])) : -1;
  const posts = deal.deliverables.some((item) => !item.contentOnly);
  const behind = deal.deliverables.find((item) => RANK[item.state] === rank);
  const limit = behind?.dueAt ?? null;
  const step = (label: string, done: boolean, isNow: boolean, on: Date | null, due: Date | null): Step => ({
    label,
    state: done ? "done" : isNow ? "now" : "later",
    at: done ? on : due,
    kind: done ? "on" : isNow ? "to" : "by",
  });
  const items = deal.deliverables;
  const work = [
    step(
      rank === 1 ? "Draft review" : "Draft",
      rank >= 2,
      active && rank <= 1,
      latest(items.map((item) => item.approvedAt)),
      limit,
    ),
    ...(posts
      ? [
          step(
            "Live post",
            rank >= 3,
            active && rank === 2,
            latest(items.map((item) => item.liveAt)),
            active && rank === 2 ? limit : null,
          ),
          step(
            "Live check",
            rank >= 4,
            active && rank === 3,
            latest(items.map((item) => item.acceptedAt)),
            active && rank === 3 ? limit : null,
          ),
        ]
      : []),
  ];
  const fundBy = deal.signedAt ? hoursAfter(deal.signedAt, deal.policy.fundHours) : null;
  return [
    step("Terms agreed", true, false, deal.createdAt, null),
    step(
      "Signed",
      deal.signedAt !== null,
      deal.state === "signing",
      deal.signedAt,
      deal.state === "signing" ? deal.dueAt : null,
    ),
    step("Funds secured", deal.fundedAt !== null, deal.state === "funding", deal.fundedAt, fundBy),
    ...work,
    step(
      "Paid",
      deal.state === "completed",
      active && rank === 4,
      deal.completedAt,
      latest(items.map((item) => item.releaseAt)),
    ),
  ];
}
