import type { AuditEvent } from "./events.ts";

type AmendmentEvent = Extract<AuditEvent, { type: `amendment.${string}` }>;

/** A step of an amendment as one line of the deal's timeline. */
export function amendmentWords(event: AmendmentEvent, who: string): string {
  switch (event.type) {
    case "amendment.proposed":
      return `${who} proposed amendment ${event.number}`;
    case "amendment.signed":
      return event.byClick
        ? `${who} agreed to amendment ${event.number}`
        : `${who} signed amendment ${event.number} as ${event.typedName}`;
    case "amendment.in_force":
      return `Amendment ${event.number} is in force: terms v${event.terms}`;
    case "amendment.ended":
      return event.how === "lapsed"
        ? `Amendment ${event.number} lapsed`
        : `${who} ${event.how === "declined" ? "declined" : "withdrew"} amendment ${event.number}`;
    case "amendment.sealed":
      return `Amendment ${event.number} sealed`;
  }
}
