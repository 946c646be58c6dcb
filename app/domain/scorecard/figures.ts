/** One line of a scorecard: what was measured, what came out, and on how many it rests. */
export interface Figure {
  label: string;
  /** Null: too few to say. */
  value: string | null;
  /** "12 of 13", "median of 13", or how few there are. */
  rests: string;
}

/** Below this many, one good or bad day would be the whole figure. */
export const FLOOR = 3;

export interface Share {
  met: number;
  of: number;
}
export interface Median {
  hours: number | null;
  count: number;
}

/** Disputes of deals whose funds came, whoever opened them, and how those that are closed ended. */
export interface DisputeEvents {
  /** Deals without a dispute, of all that were funded. */
  without: Share;
  /** Closed disputes by their outcome. */
  endings: Partial<Record<DisputeEnding, number>>;
}
export const DISPUTE_ENDINGS = [
  "full",
  "partial",
  "refund",
  "revise",
  "kill_fee",
  "counted",
  "withdrawn",
] as const;
export type DisputeEnding = (typeof DISPUTE_ENDINGS)[number];
const ENDING_WORDS: Record<DisputeEnding, string> = {
  full: "paid in full",
  partial: "paid in part",
  refund: "refunded",
  revise: "one more round",
  kill_fee: "the cancellation fee",
  counted: "statement settled",
  withdrawn: "withdrawn",
};

/** What a brand's deals say about it, from what happened and never from reviews. */
export interface BrandEvents {
  /** Deals that both signed and whose funds came in time, of those that came or lapsed. */
  funded: Share;
  /** From the last signature to the funds. */
  fundingTime: Median;
  /** Drafts that a person decided before the limit, of all that were decided. */
  reviewed: Share;
  reviewTime: Median;
  /** Payouts that left within a day of the end of their hold. */
  paid: Share;
  /** From acceptance to the money leaving, hold included. */
  payoutTime: Median;
  /** Commission statements that were paid by their limit, of those that were paid or whose limit has passed. */
  statements: Share;
  disputes: DisputeEvents;
}

/** What a creator's deals say about them. On time and answered are the directory's own counts. */
export interface CreatorEvents {
  onTime: Share;
  /** Offers that were answered before they lapsed. */
  answered: Share;
  answerTime: Median;
  /** Pieces that were accepted as first sent, of all accepted. */
  firstTime: Share;
  /** Posts that were accepted without a problem found first, of all accepted. */
  clean: Share;
  disputes: DisputeEvents;
  /** Posts that stood as long as agreed, of those whose days are over or that were gone without an answer. */
  stayed: Share;
}

/** "40 min", "19 h", "2 d 2 h". */
export function timeWords(hours: number): string {
  if (hours < 1) return `${Math.max(1, Math.round(hours * 60))}\u00a0min`;
  const whole = Math.round(hours);
  if (whole < 24) return `${whole}\u00a0h`;
  const rest = whole % 24;
  return rest === 0 ? `${whole / 24}\u00a0d` : `${Math.floor(whole / 24)}\u00a0d ${rest}\u00a0h`;
}

const few = (count: number) => (count === 0 ? "nothing to count yet" : `${count} so far`);

function share(label: string, { met, of }: Share): Figure {
  if (of < FLOOR) return { label, value: null, rests: few(of) };
  return { label, value: `${Math.round((met * 100) / of)}\u00a0%`, rests: `${met} of ${of}` };
}

function median(label: string, { hours, count }: Median): Figure {
  if (hours === null || count < FLOOR) return { label, value: null, rests: few(count) };
  return { label, value: timeWords(hours), rests: `median of ${count}` };
}

/** How often there was a dispute, and how those ended; the second line is there once one has. */
function disputes({ without, endings }: DisputeEvents): Figure[] {
  const ended = DISPUTE_ENDINGS.map((one) => [one, endings[one] ?? 0] as const).filter(
    ([, count]) => count > 0,
  );
  const all = ended.reduce((sum, [, count]) => sum + count, 0);
  const first = share("Deals without a dispute", without);
  if (all === 0) return [first];
  const rests = ended.map(([one, count]) => `${count} ${ENDING_WORDS[one]}`).join(", ");
  return [first, { label: all === 1 ? "Dispute closed" : "Disputes closed", value: String(all), rests }];
}

/** A brand's scorecard beside its reply record, which is measured where replies are. */
export const brandFigures = (events: BrandEvents): Figure[] => [
  share("Funds secured in time", events.funded),
  median("From signing to secured funds", events.fundingTime),
  share("Drafts decided by a person in time", events.reviewed),
  median("Time to decide on a draft", events.reviewTime),
  share("Payouts on the day", events.paid),
  median("From acceptance to payout", events.payoutTime),
  // A brand that never owed a commission has no record of it, good or bad.
  ...(events.statements.of > 0 ? [share("Commission statements paid in time", events.statements)] : []),
  ...disputes(events.disputes),
];

/** A creator's scorecard. */
export const creatorFigures = (events: CreatorEvents): Figure[] => [
  share("Pieces on time", events.onTime),
  share("Approved as first sent", events.firstTime),
  share("Posts without a problem", events.clean),
  share("Posts that stayed up as agreed", events.stayed),
  share("Offers answered in time", events.answered),
  median("Time to answer an offer", events.answerTime),
  ...disputes(events.disputes),
];
