import { CURRENCY_EXPONENTS, isCurrency } from "../ledger/currency.ts";
import type { ColumnMapping } from "./columns.ts";
import { accountKey, readRow, type RosterRow } from "./read-row.ts";

/** A row as the check leaves it. */
export interface Checked {
  line: number;
  data: RosterRow | null;
  problem: string | null;
  raw: string[];
}

const exponentOf = (code: string) => (isCurrency(code) ? CURRENCY_EXPONENTS[code] : null);

const clean = (cells: readonly string[]) =>
  cells.slice(0, 200).map((cell) => cell.replaceAll("\0", "").slice(0, 500));

/**
 * Checks rows one after the other and remembers whom it has seen: of two rows with the same account the first is
 * taken and the second names its line. The header row is null.
 */
export function rowChecker(
  mapping: ColumnMapping,
): (row: { line: number; cells: string[] }) => Checked | null {
  const lines = new Map<string, number>();
  let header = mapping.hasHeader;
  return ({ line, cells }) => {
    if (header) {
      header = false;
      return null;
    }
    const read = readRow(cells, mapping, exponentOf);
    if (!read.ok) return { line, data: null, problem: read.problems.join(" "), raw: clean(cells) };
    const key = accountKey(read.row);
    const earlier = lines.get(key);
    if (earlier !== undefined) {
      const problem = `Duplicate: the same account as line ${earlier}, which is taken.`;
      return { line, data: null, problem, raw: clean(cells) };
    }
    lines.set(key, line);
    return { line, data: read.row, problem: null, raw: [] };
  };
}
