import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DaySection } from "#app/components/calendar/day-section.tsx";
import { FeedCard } from "#app/components/calendar/feed-card.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import {
  endCalendarFeed,
  makeCalendarFeed,
  ownCalendarFeed,
} from "#app/domain/account/calendar-feed.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { installation, pageNow } from "#app/http/installation.server.ts";
import { valueOrRefusal } from "#app/http/refusal.server.ts";
import { calendarView } from "./calendar-view.server.ts";

export const meta: MetaFunction = () => [{ title: "Calendar · Sweetspot" }];

/** Every date of a creator's open deals and applications, by day, and what clashes. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args);
  const [now, feed] = await Promise.all([pageNow(), ownCalendarFeed(actor)]);
  const { timeZone } = actor;
  return { ...(await calendarView(actor.creatorId, timeZone, now)), feed, now, timeZone };
}

const feedForm = z.object({ intent: z.enum(["make", "end"]) });

/** Makes or ends the private address. A new one is shown in the answer and nowhere else. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const form = await parseForm(args.request, feedForm);
  if (!form.ok) return data({ address: null }, { status: 422 });
  if (form.value.intent === "end") {
    valueOrRefusal(await endCalendarFeed(actor));
    return redirect("/creator/calendar");
  }
  const { key } = valueOrRefusal(await makeCalendarFeed(actor));
  return data({ address: `${installation.origin}/calendar.ics?key=${key}` });
}

export default function CreatorCalendar() {
  const { days, clashes, feed, now, timeZone } = useLoaderData<typeof loader>();
  const address = useActionData<typeof action>()?.address ?? null;
  return (
    <ActorShell current="calendar">
      <PageHeader
        title="Calendar"
        lead="Every date of your open deals and applications, in your time zone."
      />
      <div className="lay lay-home">
        <div>
          {clashes.length > 0 && (
            <div className="mb-6">
              <Notice tone="bad" title={clashes.length === 1 ? "A clash" : `${clashes.length} clashes`}>
                <ul className="t-2 mt-1 grid gap-1">
                  {clashes.map((clash) => (
                    <li key={clash.words}>{clash.words}</li>
                  ))}
                </ul>
              </Notice>
            </div>
          )}
          {days.map((day, at) => (
            <DaySection key={day.label} day={day} id={`day-${at}`} />
          ))}
          {days.length === 0 && (
            <div className="card">
              <EmptyState title="No dates ahead" act={<ButtonLink to="/briefs">Find a brief</ButtonLink>}>
                Deadlines, publish windows and payouts stand here once you apply and a deal begins.
              </EmptyState>
            </div>
          )}
        </div>
        <aside>
          <FeedCard feed={feed} address={address} now={now} timeZone={timeZone} />
        </aside>
      </div>
    </ActorShell>
  );
}
