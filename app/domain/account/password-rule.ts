// Without Zod: the public pages that say it must stay small.

/** The shortest password, in characters. */
export const MIN_PASSWORD = 10;
