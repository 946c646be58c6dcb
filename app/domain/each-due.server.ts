/**
 * Gives each due row its turn, in order. One that fails is that row's trouble: the others still get theirs, and
 * the failures are thrown together at the end, so that the sweep is reported. `work` has a transaction of its own
 * and says whether it did something. Returns how many did.
 */
export async function eachDue<T>(rows: readonly T[], work: (row: T) => Promise<boolean>): Promise<number> {
  const failures: unknown[] = [];
  let count = 0;
  for (const row of rows) {
    try {
      if (await work(row)) count += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${rows.length} rows failed`);
  return count;
}
