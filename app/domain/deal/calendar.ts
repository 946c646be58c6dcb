import type { Side } from "../access/actor.ts";
import { atZeroOf, turnsOf, turnTitle, type TurnAct, type TurnFacts } from "./turn.ts";

/** A date of a creator: something to do, something to wait for, a day to publish on, money. */
export interface CalendarEntry {
  key: string;
  kind: "due" | "waiting" | "publish" | "payout" | "offer" | "answer" | "month";
  /** The instant; of a span, its end. */
  at: Date;
  /** Of a span: its beginning. */
  from: Date | null;
  title: string;
  /** What follows at the limit, or what the date means. */
  note: string;
  /** Takes the creator hours, not a minute: what gets in the way of other work. */
  work: boolean;
  /** Whom it is with. */
  who: string;
  to: string;
}

/** A deal as the calendar needs it. */
export interface CalendarDeal extends Omit<TurnFacts, "deliverables"> {
  id: string;
  number: number;
  brief: { title: string };
  brand: { name: string };
  deliverables: readonly (TurnFacts["deliverables"][number] & {
    platform: string;
    publishFrom: Date | null;
    publishTo: Date | null;
    payout: { releaseAt: Date; state: string } | null;
  })[];
  /** What the terms forbid after publication, from when on it counts, and until when. */
  exclusivity: { category: string; days: number } | null;
}

/** An application that waits for an answer, or an offer that waits for the creator's. */
export interface CalendarApplication {
  id: string;
  title: string;
  brand: string;
  /** The open offer's end; null while the brand has not made one. */
  offerUntil: Date | null;
  answerBy: Date;
}

const OPEN_WORK = new Set(["waiting", "draft_due", "in_review", "changes_requested", "approved", "live_due"]);
/** Acts of a minute: in nobody's way. */
const SMALL = new Set<TurnAct>(["sign", "give_address", "confirm_product", "sign_amendment"]);
const PENDING_PAYOUT = new Set(["scheduled", "sending", "blocked_payee", "failed"]);

function turnEntries(deal: CalendarDeal, side: Side): CalendarEntry[] {
  return turnsOf(deal).flatMap((turn) =>
    turn.dueAt
      ? [
          {
            key: `${deal.id}-${turn.act}-${turn.side}-${turn.deliverable?.id ?? ""}`,
            kind: turn.side === side ? ("due" as const) : ("waiting" as const),
            at: turn.dueAt,
            from: null,
            title: turnTitle(turn, deal.brief.title),
            note: atZeroOf(turn),
            work: turn.side === side && !SMALL.has(turn.act),
            who: deal.brand.name,
            to: turn.amendment
              ? `/deals/${deal.number}/amendments/${turn.amendment.number}`
              : `/deals/${deal.number}`,
          },
        ]
      : [],
  );
}

function itemEntries(deal: CalendarDeal): CalendarEntry[] {
  const base = { who: deal.brand.name, to: `/deals/${deal.number}`, work: false };
  // While the deal stands still its dates move on: none of them is certain.
  if (deal.pausedAt) return [];
  return deal.deliverables.flatMap((item) => {
    const entries: CalendarEntry[] = [];
    const { publishFrom, publishTo, payout } = item;
    if (publishTo && OPEN_WORK.has(item.state))
      entries.push({
        ...{ ...base, key: `${item.id}-publish`, kind: "publish", at: publishTo, from: publishFrom },
        title: `Publish: ${item.label}`,
        note: `the window agreed for “${deal.brief.title}”`,
      });
    if (payout && PENDING_PAYOUT.has(payout.state))
      entries.push({
        ...{ ...base, key: `${item.id}-payout`, kind: "payout", at: payout.releaseAt, from: null },
        title: `Payout: ${item.label}`,
        note: "sent to your account",
      });
    return entries;
  });
}

function applicationEntry(one: CalendarApplication): CalendarEntry {
  const base = { who: one.brand, to: `/creator/applications/${one.id}`, from: null, work: false };
  return one.offerUntil
    ? {
        ...{ ...base, key: `${one.id}-offer`, kind: "offer", at: one.offerUntil },
        title: `Answer the offer for “${one.title}”`,
        note: "then the offer expires",
      }
    : {
        ...{ ...base, key: `${one.id}-answer`, kind: "answer", at: one.answerBy },
        title: `Answer promised for “${one.title}”`,
        note: "the brand's reply record shows it when it is late",
      };
}

/** A month of a programme that has no deal yet: its day is agreed, its funds are still to come. */
export interface CalendarMonth {
  programme: number;
  title: string;
  brand: string;
  period: number;
  beginsAt: Date;
}

const monthEntry = (month: CalendarMonth): CalendarEntry => ({
  ...{ key: `${month.programme}-month-${month.period}`, kind: "month", at: month.beginsAt, from: null },
  title: `Month ${month.period} of “${month.title}” begins`,
  note: "once its funds are secured",
  ...{ work: false, who: month.brand, to: `/programmes/${month.programme}` },
});

/** Every date that lies before a creator, the soonest first. */
export function calendarOf(
  deals: readonly CalendarDeal[],
  applications: readonly CalendarApplication[],
  months: readonly CalendarMonth[] = [],
): CalendarEntry[] {
  return [
    ...deals.flatMap((deal) => [...turnEntries(deal, "creator"), ...itemEntries(deal)]),
    ...applications.map(applicationEntry),
    ...months.map(monthEntry),
  ].sort((a, b) => a.at.getTime() - b.at.getTime() || (a.key < b.key ? -1 : 1));
}
