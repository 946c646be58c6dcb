/**
 * A moment before the seed. "5h" is five hours ago; "3d 15:20" is as long ago as 15:20 three days before is from eight in
 * the evening.
 */
export type When = `${number}d ${number}:${number}` | `${number}h`;

const MINUTE = 60_000;
const EVENING = 20 * 60;

/**
 * The instant of a moment, seen from `now`; never later than a minute before it. Whatever the hour, a moment is equally
 * long ago: stories mix both ways of saying when, and have limits of hours, so with days of the calendar their order
 * would depend on the time of day at which somebody first starts the demo.
 */
export function instantOf(when: When, now: Date): Date {
  const hours = /^([\d.]+)h$/.exec(when);
  if (hours) return new Date(now.getTime() - Number(hours[1]) * 60 * MINUTE);
  const [, days, hour, minute] = /^(\d+)d (\d+):(\d+)$/.exec(when) ?? [];
  if (days === undefined) throw new RangeError(`“${when}” is not a moment`);
  const ago = Number(days) * 24 * 60 + EVENING - Number(hour) * 60 - Number(minute);
  return new Date(now.getTime() - Math.max(1, ago) * MINUTE);
}
