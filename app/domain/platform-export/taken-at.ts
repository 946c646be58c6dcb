/** The instant of numbers that an export gives for a day: its end, but never later than now. */
export function instantOfReading(day: string, now: Date): Date {
  const end = new Date(`${day}T23:59:59.000Z`);
  return end > now ? now : end;
}
