import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { CompareTable } from "#app/components/directory/compare-table.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { compareChoice, compareHref } from "#app/domain/directory/compare-choice.ts";
import { MOST_COMPARED } from "#app/domain/directory/limits.ts";
import { competitorTies } from "#app/domain/competition/ties.server.ts";
import { creatorsToCompare } from "#app/domain/directory/profile.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";

export const meta: MetaFunction = () => [{ title: "Compare creators · Sweetspot" }];

/** Up to five creators side by side. More are refused (422), and the page says who is too many. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "directory.read");
  const { handles, beyond } = compareChoice(new URL(args.request.url).searchParams);
  const cards = beyond.length > 0 ? [] : await creatorsToCompare(actor, handles);
  const ties = await competitorTies(
    actor,
    cards.map((card) => card.creatorId),
  );
  const missing = handles.filter((handle) => !cards.some((card) => card.handle === handle));
  const page = {
    cards,
    ties,
    handles,
    beyond,
    missing,
    timeZone: actor.timeZone,
    now: cards[0]?.now ?? null,
  };
  return data(page, { status: beyond.length > 0 ? 422 : 200 });
}

function TooMany({ handles }: { handles: string[] }) {
  return (
    <Notice
      tone="bad"
      title={`Up to ${MOST_COMPARED} creators stand side by side. You chose ${handles.length}.`}
    >
      <p className="t-2 mb-2">Take some out:</p>
      <ul className="flex flex-wrap gap-2">
        {handles.map((handle) => (
          <li key={handle}>
            <Link className="chip" to={compareHref(handles.filter((other) => other !== handle))}>
              @{handle}
              <span className="sr-only"> take out</span>
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

export default function CompareCreators() {
  const { cards, ties, handles, beyond, missing, now, timeZone } = useLoaderData<typeof loader>();
  const back = (
    <ButtonLink look="2" to="/brand/creators">
      Find creators
    </ButtonLink>
  );
  return (
    <ActorShell current="creators" wide>
      <PageHeader
        title="Compare creators"
        lead="Each with their largest account. Every number says where it comes from."
        crumbs={[{ label: "Creators", to: "/brand/creators" }, { label: "Compare" }]}
        aside={now ? back : undefined}
      />
      <div className="grid gap-4">
        {beyond.length > 0 && <TooMany handles={[...handles, ...beyond]} />}
        {beyond.length === 0 && missing.length > 0 && (
          <Notice>Not in the directory: {missing.map((handle) => `@${handle}`).join(", ")}.</Notice>
        )}
        {now && (
          <CompareTable
            cards={cards}
            ties={ties}
            now={now}
            timeZone={timeZone}
            withoutHref={(handle) => compareHref(handles.filter((other) => other !== handle))}
          />
        )}
        {!now && beyond.length === 0 && (
          <div className="card">
            <EmptyState drawing="board" title="Nobody is chosen" act={back}>
              Tick up to {MOST_COMPARED} creators in the directory, then compare them here.
            </EmptyState>
          </div>
        )}
      </div>
    </ActorShell>
  );
}
