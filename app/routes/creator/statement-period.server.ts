import type { CreatorActor } from "#app/domain/access/actor.ts";
import { readPeriod, type StatementPeriod } from "#app/domain/payout/statement.ts";

/** The period that an address names; the present year, where the creator is, when it names none. */
export function askedPeriod(request: Request, actor: CreatorActor, now: Date): StatementPeriod {
  const asked = readPeriod(new URL(request.url).searchParams.get("period") ?? "");
  const year = new Intl.DateTimeFormat("en-CA", { timeZone: actor.timeZone, year: "numeric" }).format(now);
  const period = asked ?? readPeriod(year);
  if (!period) throw new RangeError(`No statement for the year ${year}`);
  return period;
}
