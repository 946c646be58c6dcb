import type { BrandActor } from "#app/domain/access/actor.ts";
import { readPeriod, type StatementPeriod } from "#app/domain/payout/statement.ts";
import { refuse } from "#app/domain/refusal.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

/** The period of the address, or the present month where the reader is. One that cannot be is not found. */
export function askedSpend(request: Request, { timeZone }: BrandActor, now: Date): StatementPeriod {
  const asked = new URL(request.url).searchParams.get("period");
  const today = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now);
  return readPeriod(asked ?? today.slice(0, 7)) ?? refusalResponse(refuse("not_found"));
}
