/** A paper as it is printed: words and formatted amounts only, so that the printer knows no rules. */
export interface PrintedPaper {
  marketplace: string;
  title: string;
  /** Under the title: number and date. */
  subtitle: string;
  /** In the foot of every page. */
  reference: string;
  /** The file's own date. Frozen: nothing in the file depends on when it is printed. */
  madeAt: Date;
  parties: { label: string; name: string; lines: string[] }[];
  tables: PrintedTable[];
  notes: string[];
}

export interface PrintedTable {
  heading: string;
  columns: { label: string; share: number; right?: boolean }[];
  /** One text per column. */
  rows: string[][];
  /** Below the rows, the last column right: a strong rule stands above each sum. */
  sums: { label: string; amount: string; strong?: boolean }[];
}
