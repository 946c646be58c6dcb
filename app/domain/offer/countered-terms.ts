import type { CommissionTerms, CommissionWish } from "../commission/commission-terms.ts";
import type { ProgrammeWish } from "../programme/programme-terms.ts";
import { termsWith, type TermsBody } from "./terms.ts";

/** What a counter-offer may change of one line; the rest of it stays. `gross` in minor units. */
export interface CounteredItem {
  id: string;
  gross: bigint;
  quantity: number;
  specification: string;
  publishFrom: Date | null;
  publishTo: Date | null;
}

/** What a counter-offer may change: the lines, how long a programme runs and how it is ended, where and how long the content may be used, exclusivity. */
export interface CounterEdits {
  items: readonly CounteredItem[];
  licence: { media: string[]; termDays: number | null };
  exclusivity: { category: string; days: number } | null;
  /** Of a programme only; ignored where the terms are those of a single deal. */
  programme?: ProgrammeWish | null;
  /** Rate, days and limit of a commission (without a limit: none); ignored where the terms have none. */
  commission?: CommissionWish | null;
}

/** What was left out of an edited commission is left out: a limit can be taken away again. */
function counteredShare(
  onTable: CommissionTerms,
  edited: CommissionWish | null | undefined,
): CommissionTerms {
  if (!edited) return onTable;
  const { cap: _limit, ...rest } = onTable;
  return { ...rest, ...edited };
}

/**
 * The terms on the table with the edits of a counter-offer. Everything that it does not name stays word for word,
 * the frozen fees and timers included, so that a difference is always somebody's proposal. Fees and totals are
 * computed anew; lines that the terms do not have are ignored.
 */
export function counteredTerms(terms: TermsBody, edits: CounterEdits): TermsBody {
  const edited = new Map(edits.items.map((item) => [item.id, item]));
  const { items, totals: _sums, format: _format, licence, programme, commission, ...rest } = terms;
  const { media, termDays } = edits.licence;
  return termsWith(
    {
      ...rest,
      licence: { ...licence, media, termDays },
      exclusivity: edits.exclusivity,
      ...(programme ? { programme: { ...programme, ...edits.programme } } : {}),
      ...(commission ? { commission: counteredShare(commission, edits.commission) } : {}),
    },
    items.map(({ brandFee: _brand, creatorFee: _creator, ...item }) => {
      const to = edited.get(item.id);
      if (!to) return { ...item, gross: BigInt(item.gross) };
      const { gross, quantity, specification, publishFrom, publishTo } = to;
      return {
        ...{ ...item, gross, quantity, specification },
        publishFrom: publishFrom?.toISOString() ?? null,
        publishTo: publishTo?.toISOString() ?? null,
      };
    }),
  );
}
