import type { NotificationData } from "#app/domain/messaging/notification-kinds.ts";

type Data = NotificationData<"product_reminder">;

const byCreator = ({ state }: Data) => state === "awaiting_address" || state === "shipped";

/** Whether the reader is the one who owes the step. */
export const isMine = (data: Data): boolean => (data.side === "creator") === byCreator(data);

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What is owed, as it stands in a subject. */
export function owedOf({ state, product }: Data): string {
  if (state === "awaiting_address") return "the delivery address";
  return state === "shipped" ? `word that ${product} arrived` : `the parcel with ${product}`;
}

/** The step, said to the one who owes it. */
export function actOf({ state, product }: Data): string {
  if (state === "awaiting_address") return "you give the delivery address";
  if (state === "shipped") return `you say whether ${product} has arrived`;
  return state === "to_ship" ? `you send ${product}` : `you send another ${product}`;
}

/** The step, said of the one who owes it. */
export function actWord({ state, product }: Data): string {
  if (state === "awaiting_address") return "gives the delivery address";
  if (state === "shipped") return `says whether ${product} has arrived`;
  return state === "to_ship" ? `sends ${product}` : `sends another ${product}`;
}

/** What follows at the limit. */
export function thenOf({ state, brandName, creatorName, side, late }: Data): string {
  if (state === "awaiting_address")
    return "Nothing is sent before. After 7 days more the brand may end the deal without a fee.";
  if (state === "shipped") return "It counts as received, and the time for the first draft begins.";
  const who = side === "creator" ? "You" : creatorName;
  const keeps = side === "creator" ? "keep" : "keeps";
  return `${who} may ${late ? "now " : ""}end the deal and ${keeps} what ${brandName} would owe for a cancellation.`;
}
