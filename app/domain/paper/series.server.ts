import type { Tx } from "../../db.server.ts";
import type { PaperKind } from "./paper.ts";

/**
 * The next number of a brand's series. The row stays locked until the act commits, and a rolled back act gives its
 * number back: so there is never a gap and never a double. Taken late in an act, because others of the brand wait.
 */
export async function nextInSeries(tx: Tx, brandId: string, kind: PaperKind, year: number): Promise<number> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    insert into paper_series (brand_id, kind, year, last) values (${brandId}::uuid, ${kind}::paper_kind, ${year}, 1)
    on conflict (brand_id, kind, year) do update set last = paper_series.last + 1 returning last`;
  if (!row) throw new Error("A series gave no number");
  return row.last;
}
