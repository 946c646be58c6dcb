/** Lists of one team, and creators of one list. */
export const MOST_LISTS = 100;
export const MOST_ENTRIES = 1_000;
/** Creators that stand side by side. */
export const MOST_COMPARED = 5;
