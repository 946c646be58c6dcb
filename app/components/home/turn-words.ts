import type { Side } from "#app/domain/access/actor.ts";
import type { TurnAct } from "#app/domain/deal/turn.ts";

interface Context {
  other: string;
  otherSigned: boolean;
  title: string;
  /** Whether a fee was agreed. */
  paid: boolean;
  /** Of a dispute: it is about a commission statement, and whether the deal stands still for it. */
  aboutStatement?: boolean;
  still?: boolean;
}

/** One sentence that says how things stand before the reader acts. */
export function contextOf(act: TurnAct, side: Side, context: Context): string {
  const { other, otherSigned, title, paid } = context;
  switch (act) {
    case "sign":
      return otherSigned
        ? `${other} has signed. The terms are exactly what was accepted.`
        : "The terms are locked: they are exactly what was accepted. Either side may sign first.";
    case "fund":
      return `Both have signed. ${other} starts when the money is in.`;
    case "give_address":
      return `${other} sends you the product for “${title}” before your work begins.`;
    case "ship_product":
      return `${other} starts on “${title}” when the product is there.`;
    case "confirm_product":
      return `${other} sent the product for “${title}”. Your time for the draft begins when you have it.`;
    case "confirm_return":
      return `${other} sent the product of “${title}” back.`;
    case "send_draft":
      return `For “${title}”. ${paid ? "The funds are secured; the" : "The"} caption is checked before you send.`;
    case "fix_draft":
      return `${other} asked for changes to your draft for “${title}”.`;
    case "review_draft":
      return side === "brand" ? `${other} sent a draft for “${title}”.` : `For “${title}”.`;
    case "post_live":
      return `The draft for “${title}” is approved. Publish it, then send the link.`;
    case "check_live":
      return `${other} published the post for “${title}”. Look that it is up and says that it is an ad.`;
    case "sign_amendment":
      return otherSigned
        ? `${other} proposes to change what you agreed for “${title}”.`
        : `A change of what you agreed with ${other} waits for your signature.`;
    case "fund_amendment":
      return `Both have signed. What you and ${other} agreed in addition starts when it is paid.`;
    case "answer_dispute":
      return `${other} opened a dispute${context.aboutStatement ? " about a commission statement" : ""}.${context.still ? " The deal stands still until it is closed." : ""}`;
  }
}

/** What the other side does, as the rest of a sentence that begins with its name. */
export function doesOf(act: TurnAct, title: string, deliverable: string): string {
  switch (act) {
    case "sign":
      return `signs the contract for “${title}”`;
    case "fund":
      return `secures the funds for “${title}”`;
    case "give_address":
      return `gives the delivery address for “${title}”`;
    case "ship_product":
      return `sends the product for “${title}”`;
    case "confirm_product":
      return `waits for the product for “${title}”`;
    case "confirm_return":
      return `gets the product of “${title}” back`;
    case "send_draft":
      return `makes the first draft for “${title}”: ${deliverable}`;
    case "fix_draft":
      return `changes the draft for “${title}”: ${deliverable}`;
    case "review_draft":
      return `reviews the draft for “${title}”: ${deliverable}`;
    case "post_live":
      return `publishes for “${title}”: ${deliverable}`;
    case "check_live":
      return `checks the live post for “${title}”: ${deliverable}`;
    case "sign_amendment":
      return `reads the amendment of “${title}”`;
    case "fund_amendment":
      return `pays for the amendment of “${title}”`;
    case "answer_dispute":
      return `answers the dispute about “${title}”`;
  }
}

const NUMBERS = ["Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

/** "Three" for 3, digits above ten: counts at the start of a sentence. */
export const numberWord = (count: number): string => NUMBERS[count] ?? String(count);

/** The heading of a home: "Three things are waiting on you". */
export function waitingTitle(count: number): string {
  if (count === 0) return "Nothing is waiting on you";
  if (count === 1) return "One thing is waiting on you";
  return `${numberWord(count)} things are waiting on you`;
}

/** "in Austin": the city of a time zone; nothing for those that have none. */
export function placeOf(timeZone: string): string {
  const city = timeZone.includes("/") ? timeZone.split("/").at(-1) : null;
  return city ? ` in ${city.replaceAll("_", " ")}` : " UTC";
}
