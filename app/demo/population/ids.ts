import type { Chance } from "./random.ts";

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0").slice(-digits);

/** An id of version 7 (RFC 9562) for an instant: ordered by time, the rest by chance, so that a seed repeats it. */
export function idAt(at: Date, luck: Chance): string {
  const time = hex(at.getTime(), 12);
  const [a, b, c, d] = [0xfff, 0x3fff, 0xffffff, 0xffffff].map((most) => luck.between(0, most));
  const variant = hex(0x8000 | (b ?? 0), 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a ?? 0, 3)}-${variant}-${hex(c ?? 0, 6)}${hex(d ?? 0, 6)}`;
}
