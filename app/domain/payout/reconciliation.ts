/** One way in which our books and the processor's differ. Equal keys in two runs are the same drift. */
export interface DriftRow {
  key: string;
  code:
    | "balance_differs"
    | "entry_unexplained"
    | "entry_differs"
    | "entry_missing"
    | "entry_put_aside"
    | "ledger_broken"
    | "state_differs";
  detail: string;
  /** The deal whose money it is, when only one deal's is in doubt. */
  dealId?: string;
  /** Instead of one: the deals that a charge paid for together. */
  dealIds?: string[];
}

/** The deals that a difference is about; none when it cannot be laid at anybody's door. */
const dealsOf = ({ dealId, dealIds }: Partial<DriftRow>): string[] => (dealId ? [dealId] : (dealIds ?? []));

/** Which releases drift stops: those of the deals named, or `all`, when it cannot be laid at any deal's door. */
export interface Halt {
  all: boolean;
  dealIds: string[];
}

/** What the drift of a run stops. Rows as stored: of what is not an array, nothing is stopped. */
export function haltOf(drift: unknown): Halt {
  const rows: Partial<DriftRow>[] = Array.isArray(drift) ? (drift as Partial<DriftRow>[]) : [];
  return {
    all: rows.some((row) => dealsOf(row).length === 0),
    dealIds: [...new Set(rows.flatMap(dealsOf))],
  };
}

/** One movement of our balance at the processor. Amounts are signed minor units; net = amount − fee. */
export interface Movement {
  id: string;
  type: string;
  amount: bigint;
  fee: bigint;
  net: bigint;
  currency: string;
  status: string;
  availableOn: Date;
  sourceId: string | null;
  created: Date;
}

/**
 * The object whose journal explains a movement. A refund that came back is a second movement of the same refund, and
 * a chargeback that was won a second one of the same dispute.
 */
export function sourceOf({
  id,
  type,
  sourceId,
  amount,
}: Pick<Movement, "id" | "type" | "sourceId" | "amount">): string {
  if (sourceId === null) return id;
  if (type === "refund_failure") return failedRefundId(sourceId);
  return isDisputeId(sourceId) && amount > 0n ? reinstatedId(sourceId) : sourceId;
}

/** Whether an id of the processor is a dispute's. */
export const isDisputeId = (id: string): boolean => /^d[pu]_/.test(id);

/** What a journal calls the return of disputed money, so that it is not taken for its withdrawal. */
export const reinstatedId = (disputeId: string): string => `${disputeId}:reinstated`;

/** What a journal calls the return of a refund, so that it is not taken for the refund itself. */
export const failedRefundId = (refundId: string): string => `${refundId}:failed`;

export interface Balance {
  currency: string;
  available: bigint;
  pending: bigint;
}

/** Journals of these kinds are one movement at the processor each, named by the journal's `processorId`. */
export const MOVING_KINDS = [
  "deal_funded",
  "payment_quarantined",
  "group_paid",
  "payout_sent",
  "refund_sent",
  "refund_failed",
  "chargeback_withdrawn",
  "chargeback_reinstated",
  "payout_reversed",
] as const;

/** Rows for every currency in which what the books explain is not what the processor holds. */
export function balanceDrift(expected: readonly Balance[], held: readonly Balance[]): DriftRow[] {
  const zero = { available: 0n, pending: 0n };
  const currencies = new Set([...expected, ...held].map((row) => row.currency));
  return [...currencies].sort().flatMap((currency) => {
    const ours = expected.find((row) => row.currency === currency) ?? zero;
    const theirs = held.find((row) => row.currency === currency) ?? zero;
    return (["available", "pending"] as const)
      .filter((part) => ours[part] !== theirs[part])
      .map((part): DriftRow => {
        const detail = `${part}: the ledger explains ${ours[part]}, the processor holds ${theirs[part]} ${currency}`;
        return { key: `balance_differs:${currency}:${part}`, code: "balance_differs", detail };
      });
  });
}

/** The rows that an earlier run had not found. */
export function newDrift(found: readonly DriftRow[], before: readonly { key?: string }[]): DriftRow[] {
  const known = new Set(before.map((row) => row.key));
  return found.filter((row) => !known.has(row.key));
}
