/** Of the rules and of how they are read: it changes with them, and reports name it. */
export const SAFETY_RULES_OF = "2026-11-23";
