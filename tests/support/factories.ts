// Everything that a test starts from. People are written directly; all else is done by the product's own verbs.
export { moveClock, moveClockTo, HOURS } from "./clock.ts";
export * from "./factory-agreement.ts";
export * from "./factory-deal.ts";
export { activePayee } from "./factory-money.ts";
export * from "./factory-people.ts";
