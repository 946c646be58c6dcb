import type { AuditEvent } from "./events.ts";

type ProgrammeEvent = Extract<AuditEvent, { type: `programme.${string}` }>;

/** A step of an ambassador programme as one line of its timeline. */
export function programmeWords(event: ProgrammeEvent, who: string): string {
  switch (event.type) {
    case "programme.started":
      return `The programme began: ${event.periods} months`;
    case "programme.month_opened":
      return `Month ${event.period} prepared under the frame contract`;
    case "programme.month_skipped":
      return `Month ${event.period} left out${event.why === "paused" ? ", the programme was paused" : ""}`;
    case "programme.paused":
      return event.automatic
        ? "Programme paused: two months in a row were not funded"
        : `${who} paused the programme`;
    case "programme.resumed":
      return `${who} resumed the programme`;
    case "programme.notice_given":
      return `${who} gave notice; month ${event.lastPeriod} is the last`;
    case "programme.ended":
      return "The programme ended";
  }
}
