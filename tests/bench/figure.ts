/** One measured figure with what it is compared with. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The same measure of the thing that it is compared with; null where there is none. */
  baseline: number | null;
  /** value / baseline, or null. */
  ratio: number | null;
  /** What the ratio, or without a baseline the value, must reach; null: only reported. */
  goal: number | null;
  ok: boolean;
}

/** The middle of some numbers; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** A figure that must be at least `goal` times its baseline. */
export function compared(
  name: string,
  unit: string,
  value: number,
  baseline: number,
  goal: number | null,
): Figure {
  const ratio = value / baseline;
  return {
    ...{ name, value: round(value), unit, baseline: round(baseline), ratio: round(ratio), goal },
    ok: goal === null || ratio >= goal,
  };
}

const alone = (name: string, unit: string, value: number, goal: number | null, ok: boolean): Figure => ({
  ...{ name, value: round(value), unit, baseline: null, ratio: null, goal, ok },
});

/** A figure that must reach `goal` by itself. */
export const atLeast = (name: string, unit: string, value: number, goal: number): Figure =>
  alone(name, unit, value, goal, value >= goal);

/** A figure that must not be above `goal`. */
export const atMost = (name: string, unit: string, value: number, goal: number): Figure =>
  alone(name, unit, value, goal, value <= goal);

/** A figure for comparison, without a goal. */
export const reported = (name: string, unit: string, value: number): Figure =>
  alone(name, unit, value, null, true);

/** A figure that must be at most `goal` times its baseline. */
export function atMostTimes(
  name: string,
  unit: string,
  value: number,
  baseline: number,
  goal: number,
): Figure {
  const figure = compared(name, unit, value, baseline, null);
  return { ...figure, goal, ok: value / baseline <= goal };
}

/** Prints a figure as one line of JSON. */
export function print(figure: Figure): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}
