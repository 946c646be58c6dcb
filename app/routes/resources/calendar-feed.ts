import type { LoaderFunctionArgs } from "@remix-run/node";
import { creatorOfFeed } from "#app/domain/account/calendar-feed.server.ts";
import { calendarOf } from "#app/domain/deal/calendar.ts";
import { calendarDates } from "#app/domain/deal/calendar-dates.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { installation, pageNow } from "#app/http/installation.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { calendarFile } from "./calendar-file.server.ts";

/** A creator's dates for their calendar program. The secret is in the query, which no log keeps. */
export async function loader({ request }: LoaderFunctionArgs) {
  const key = new URL(request.url).searchParams.get("key") ?? "";
  const now = await pageNow();
  const owner = await creatorOfFeed(key, now);
  if (!owner) return refusalResponse(refuse("not_found"));
  const { deals, applications, months } = await calendarDates(owner.creatorId);
  const file = calendarFile(calendarOf(deals, applications, months), installation.origin, now);
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="sweetspot.ics"',
      "Cache-Control": "private, max-age=300",
      "X-Robots-Tag": "noindex",
    },
  });
}
