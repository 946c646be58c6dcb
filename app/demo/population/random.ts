/** A repeatable source of chance: the same seed gives the same population on every machine. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** `count` different ones, in the order of the list. */
  some<T>(from: readonly T[], count: number): T[];
}

/** mulberry32: 32 bits of state are plenty for names and numbers. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const between = (low: number, high: number) => low + (next() % (high - low + 1));
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[between(0, from.length - 1)];
    if (chosen === undefined) throw new RangeError("There is nothing to pick from");
    return chosen;
  };
  const some = <T>(from: readonly T[], count: number): T[] => {
    const left = from.map((_, at) => at);
    const taken = new Set<number>();
    while (taken.size < Math.min(count, from.length))
      taken.add(left.splice(between(0, left.length - 1), 1)[0] ?? 0);
    return from.filter((_, at) => taken.has(at));
  };
  return { between, pick, some };
}
