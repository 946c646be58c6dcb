/** The instant of the reference screens: Thursday, Nov 12, 9:24 am in Austin. */
export const NOW = new Date("2026-11-12T15:24:00Z");
export const ZONE = "America/New_York";

const HOUR = 3_600_000;
/** An instant so many hours from NOW. */
export const inHours = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR);
