import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { markAllRead, markRead } from "#app/domain/messaging/mark-read.server.ts";
import { notificationsOf, unreadCount } from "#app/domain/messaging/queries.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireUser } from "#app/http/guard.server.ts";
import { byDay } from "./notifications/by-day.ts";
import { DayList } from "./notifications/day-list.tsx";

export const meta: MetaFunction = () => [{ title: "Notifications · Sweetspot" }];

const intents = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("read"), id: z.uuid() }),
  z.object({ intent: z.literal("read_all"), until: z.iso.datetime() }),
]);

/** What somebody was told, newest first: their own and nobody else's. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireUser(args);
  const cursor = new URL(args.request.url).searchParams.get("after") ?? undefined;
  const [unread, page] = await Promise.all([
    unreadCount(actor.userId),
    notificationsOf(actor.userId, cursor),
  ]);
  const portal = actor.kind === "newcomer" ? actor.joining : actor.kind;
  const days = byDay(page.rows, { timeZone: actor.timeZone, locale: actor.locale, portal }, page.now);
  return { days, unread, first: cursor === undefined, next: page.next, now: page.now.toISOString() };
}

/** Marks one or all of one's own read. Harmless before the address is verified, so it needs no verification. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireUser(args, { unverified: true });
  const form = await parseForm(args.request, intents);
  if (!form.ok) return form.response;
  if (form.value.intent === "read") {
    await markRead(actor.userId, form.value.id);
    return null;
  }
  await markAllRead(actor.userId, new Date(form.value.until));
  return redirect("/notifications");
}

export default function Notifications() {
  const { days, unread, first, next, now } = useLoaderData<typeof loader>();
  return (
    <ActorShell>
      <div className="mx-auto max-w-2xl">
        <PageHeader
          title="Notifications"
          lead={unread === 0 ? "All read" : `${unread} not read`}
          aside={
            unread > 0 && (
              <Form method="post">
                <input type="hidden" name="intent" value="read_all" />
                <input type="hidden" name="until" value={now} />
                <Button look="2">Mark all read</Button>
              </Form>
            )
          }
        />
        {days.length === 0 ? (
          <EmptyState title="Nothing yet">
            When somebody answers you, or something is due, it stands here and comes by email.
          </EmptyState>
        ) : (
          days.map((day) => <DayList key={day.label} day={day} />)
        )}
        <Pager
          firstHref={first ? null : "/notifications"}
          nextHref={next ? `/notifications?after=${next}` : null}
          nextLabel="Older"
        />
      </div>
    </ActorShell>
  );
}
