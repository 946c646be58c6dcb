import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { InboxList } from "#app/components/conversation/inbox-list.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { Segmented } from "#app/components/ui/segmented.tsx";
import { APPLICATION_WORDS } from "#app/domain/application/application.ts";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { inbox } from "#app/domain/conversation/inbox.server.ts";
import { requireParty } from "#app/http/guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Messages · Sweetspot" }];

const address = (filter: "all" | "unread", from: string | null = null) => {
  const params = new URLSearchParams();
  if (filter === "unread") params.set("show", "unread");
  if (from) params.set("from", from);
  return params.size > 0 ? `/messages?${params.toString()}` : "/messages";
};

/** Everybody that this side talks to, the newest message first; `show=unread` leaves what was read out. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireParty(args);
  const asked = new URL(args.request.url).searchParams;
  const filter = asked.get("show") === "unread" ? "unread" : "all";
  const { page, now } = await inbox(actor, filter, readCursor(asked.get("from")));
  return {
    filter,
    side: actor.kind,
    timeZone: actor.timeZone,
    now,
    items: page.rows.map(({ dealNumber, application, ...row }) => ({
      ...row,
      isBrand: actor.kind === "creator",
      about:
        dealNumber === null ? APPLICATION_WORDS[application][actor.kind].toLowerCase() : `deal ${dealNumber}`,
    })),
    previous: page.previous ? address(filter, page.previous) : null,
    next: page.next ? address(filter, page.next) : null,
  } as const;
}

function Empty({ filter, side }: { filter: "all" | "unread"; side: "brand" | "creator" }) {
  if (filter === "unread")
    return (
      <EmptyState
        drawing="mailbox"
        title="All read"
        act={
          <ButtonLink look="2" to="/messages">
            All conversations
          </ButtonLink>
        }
      >
        Nothing waits for you here.
      </EmptyState>
    );
  return (
    <EmptyState
      drawing="mailbox"
      title="No conversations yet"
      act={
        <ButtonLink to={side === "brand" ? "/brand/briefs" : "/creator/applications"}>
          {side === "brand" ? "Your briefs" : "Your applications"}
        </ButtonLink>
      }
    >
      A conversation begins on an application and goes on in its deal. Open one and write.
    </EmptyState>
  );
}

export default function Inbox() {
  const { filter, side, items, now, timeZone, previous, next } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="messages">
      <div className="mx-auto max-w-3xl">
        <PageHeader
          title="Messages"
          aside={
            <Segmented
              label="Which conversations"
              segments={[
                { label: "All", to: address("all"), current: filter === "all" },
                { label: "Not read", to: address("unread"), current: filter === "unread" },
              ]}
            />
          }
        />
        {items.length > 0 ? (
          <InboxList items={items} now={now} timeZone={timeZone} />
        ) : (
          <div className="card">
            <Empty filter={filter} side={side} />
          </div>
        )}
        <Pager previousHref={previous} nextHref={next} nextLabel="Older" />
      </div>
    </ActorShell>
  );
}
