import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { BriefList } from "#app/components/brief/brief-list.tsx";
import { KeepForm } from "#app/components/brief/keep-button.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { readCursor } from "#app/domain/brief/cursor.ts";
import { fitView } from "#app/domain/brief/fit-view.ts";
import { fitOf } from "#app/domain/brief/queries.server.ts";
import { savedBriefs, setClosingReminders } from "#app/domain/saved/saved-briefs.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { valueOrRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Saved briefs · Sweetspot" }];

const hrefOf = (cursor: string | null) => cursor && `/creator/saved?from=${encodeURIComponent(cursor)}`;

/** The briefs that the creator keeps, the last one first. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args);
  const from = readCursor(new URL(args.request.url).searchParams.get("from"));
  const [{ page, reminders, now }, judge] = await Promise.all([savedBriefs(actor, from), fitOf(actor)]);
  return {
    ...{ now, reminders, timeZone: actor.timeZone },
    cards: page.rows.map(
      ({ eligibility, niches, markets, platforms, saved, savedAt: _savedAt, open, ...card }) => ({
        card,
        // What is closed asks nothing of anybody any more.
        fit: judge && open ? fitView(judge({ eligibility, niches, markets, platforms }, now)) : null,
        saved,
      }),
    ),
    next: hrefOf(page.next),
    previous: hrefOf(page.previous),
  };
}

/** Switches the reminders on or off. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const form = await readForm(args.request);
  valueOrRefusal(await setClosingReminders(actor, form.get("reminders") === "on"));
  return redirect("/creator/saved");
}

function Reminders({ on }: { on: boolean }) {
  return (
    <Form method="post" className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="reminders" value={on ? "off" : "on"} />
      <span className="t-small t-2">
        {on ? "You are told 48\u00a0h before one closes." : "You are not told before one closes."}
      </span>
      <SubmitButton look="2" size="s">
        {on ? "Stop reminders" : "Remind me"}
      </SubmitButton>
    </Form>
  );
}

export default function SavedBriefs() {
  const { cards, reminders, now, timeZone, next, previous } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="briefs">
      <PageHeader
        title="Saved briefs"
        crumbs={[{ label: "Open briefs", to: "/briefs" }, { label: "Saved briefs" }]}
        aside={<Reminders on={reminders} />}
      />
      {cards.length > 0 ? (
        <BriefList cards={cards} now={now} timeZone={timeZone} />
      ) : (
        <div className="card">
          <EmptyState
            drawing="board"
            title="No saved briefs yet"
            act={<ButtonLink to="/briefs">Find a brief</ButtonLink>}
          >
            Press Save on a brief to keep it here. You are told once, 48 hours before it closes.
          </EmptyState>
        </div>
      )}
      <Pager previousHref={previous} nextHref={next} />
      <KeepForm />
    </ActorShell>
  );
}
