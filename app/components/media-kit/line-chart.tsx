import { formatDay } from "#app/components/ui/format-time.ts";

export interface ChartPoint {
  at: Date;
  value: number;
}

interface LineChartProps {
  /** What is drawn: "Followers". */
  title: string;
  /** Oldest first; one point draws no line. */
  points: readonly ChartPoint[];
  show: (value: number) => string;
  now: Date;
  timeZone: string;
}

const WIDTH = 320;
const HEIGHT = 88;
const EDGE = 5;
/** The table holds the newest of a long series; the line is drawn from all. */
const ROWS = 24;

function placesOf(points: readonly ChartPoint[]): [x: number, y: number][] {
  const times = points.map(({ at }) => at.getTime());
  const values = points.map(({ value }) => value);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const place = (value: number, least: number, most: number, room: number) =>
    most === least ? room / 2 : ((value - least) / (most - least)) * room;
  return points.map(({ at, value }) => [
    EDGE + place(at.getTime(), from, to, WIDTH - 2 * EDGE),
    HEIGHT - EDGE - place(value, low, high, HEIGHT - 2 * EDGE),
  ]);
}

function Line({ points }: Pick<LineChartProps, "points">) {
  const places = placesOf(points);
  const path = places.map(([x, y], at) => `${at === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
  const few = places.length <= ROWS;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="w-full h-auto" aria-hidden="true">
      <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} stroke="var(--line-strong)" />
      <path d={path} fill="none" stroke="var(--accent)" strokeWidth="2" strokeLinejoin="round" />
      {places.map(([x, y], at) =>
        few || at === places.length - 1 ? (
          <circle key={at} cx={x} cy={y} r="3" fill="var(--accent)" stroke="var(--surface)" />
        ) : null,
      )}
    </svg>
  );
}

/** Numbers over time, drawn on the server, with the same numbers as a table. */
export function LineChart({ title, points, show, now, timeZone }: LineChartProps) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  const day = (at: Date) => formatDay(at, timeZone, now);
  return (
    <figure>
      <figcaption className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3">
        <b className="t-strong">{title}</b>
        <span className="t-small t-2 n">
          {show(first.value)} on {day(first.at)}, {show(last.value)} on {day(last.at)}
        </span>
      </figcaption>
      <Line points={points} />
      <details className="mt-1.5">
        <summary className="t-small link w-fit py-1">{title} as a table</summary>
        <table className="w-full mt-1.5">
          <caption className="sr-only">{title}, newest first</caption>
          <tbody>
            {points
              .slice(-ROWS)
              .reverse()
              .map(({ at, value }) => (
                <tr key={at.getTime()}>
                  <th scope="row" className="text-left font-normal t-2 py-0.5">
                    {day(at)}
                  </th>
                  <td className="text-right n py-0.5">{show(value)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
