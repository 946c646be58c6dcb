/** A moment before the seed: "3d 15:20" is that time (UTC) on the day three days ago, "5h" is five hours ago. */
export type When = `${number}d ${number}:${number}` | `${number}h`;

const HOUR = 3_600_000;

/** The instant of a moment, seen from `now`; never later than a minute before it. */
export function instantOf(when: When, now: Date): Date {
  const hours = /^([\d.]+)h$/.exec(when);
  if (hours) return new Date(now.getTime() - Number(hours[1]) * HOUR);
  const [, days, hour, minute] = /^(\d+)d (\d+):(\d+)$/.exec(when) ?? [];
  if (days === undefined) throw new RangeError(`“${when}” is not a moment`);
  const midnight = Math.floor(now.getTime() / (24 * HOUR)) * 24 * HOUR;
  const at = midnight - Number(days) * 24 * HOUR + Number(hour) * HOUR + Number(minute) * 60_000;
  return new Date(Math.min(at, now.getTime() - 60_000));
}
