import { Form } from "@remix-run/react";
import type { ComponentProps } from "react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Pager } from "#app/components/ui/pager.tsx";
import { countWords, MOST_COUNTED } from "#app/domain/brief/count-words.ts";
import { competitionHref, type CompetitionFilters } from "#app/domain/competition/competition-filters.ts";
import { TiedCreatorCard } from "./tied-creator-card.tsx";

interface TiedCreatorsProps {
  filters: CompetitionFilters;
  /** The competitor of the team that the search names, by its own name. */
  known: string | null;
  rows: readonly (ComponentProps<typeof TiedCreatorCard>["creator"] & { id: string })[];
  total: number;
  next: string | null;
  previous: string | null;
  now: Date;
}

function Nobody({ filters }: { filters: CompetitionFilters }) {
  const all = competitionHref({ ...filters, kind: null });
  return (
    <div className="card">
      <EmptyState
        drawing="board"
        title={`No creator is known to have worked with ${filters.brand}${filters.kind ? " that often" : ""}`}
        act={
          <ButtonLink look="2" to={filters.kind ? all : "/brand/competition"}>
            {filters.kind ? "Show all work" : "Your competitors"}
          </ButtonLink>
        }
      >
        Only declared work and posts that say they are an ad count. A brand with several handles is found by
        each of them once it is on your list.
      </EmptyState>
    </div>
  );
}

/** The creators who worked with one brand. */
export function TiedCreators({ filters, known, rows, total, next, previous, now }: TiedCreatorsProps) {
  return (
    <section aria-label={`Creators who worked with ${filters.brand}`}>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <p className="t-strong">
          {countWords(Math.min(total, MOST_COUNTED), total > MOST_COUNTED, "creator", "creators")} worked with{" "}
          {known ?? filters.brand}
        </p>
        {known ? (
          <ButtonLink look="2" to="/brand/competition">
            Your competitors
          </ButtonLink>
        ) : (
          <Form method="post" action="/brand/competition">
            <input type="hidden" name="name" value={filters.brand} />
            <SubmitButton look="2" name="intent" value="add">
              Add to your competitors
            </SubmitButton>
          </Form>
        )}
      </div>
      <div className="grid gap-4">
        {rows.map((creator) => (
          <TiedCreatorCard key={creator.id} creator={creator} now={now} />
        ))}
        {total === 0 && <Nobody filters={filters} />}
      </div>
      <Pager previousHref={previous} nextHref={next} />
    </section>
  );
}
