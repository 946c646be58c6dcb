import { Form, Link } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { nicheName } from "#app/domain/account/niches.ts";
import { competitionHref } from "#app/domain/competition/competition-filters.ts";

interface Listed {
  id: string;
  name: string;
  handles: string[];
  category: string;
  creators: number;
  pieces: number;
}

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;

/** The team's competitors, each with how many creators of the directory worked for it. */
export function CompetitorList({ rows }: { rows: readonly Listed[] }) {
  if (rows.length === 0)
    return (
      <EmptyState drawing="page" title="Your team has no competitors here yet">
        Add the brands whose creators you would rather know about. You are told beside every application, in
        the directory and before an offer.
      </EmptyState>
    );
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="py-3.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span className="min-w-0">
            <Link
              className="link t-strong break-words"
              to={competitionHref({ brand: row.name, kind: null, sort: "latest" })}
            >
              {row.name}
            </Link>
            <span className="t-small t-2 block">
              {[...row.handles, row.category ? nicheName(row.category) : "All categories"].join(", ")}
            </span>
          </span>
          <span className="flex items-center gap-4">
            <span className="t-2 n">
              {row.creators === 0
                ? "No creator known"
                : `${counted(row.creators, "creator", "creators")}, ${counted(row.pieces, "piece", "pieces")}`}
            </span>
            <Form method="post">
              <input type="hidden" name="id" value={row.id} />
              <SubmitButton look="3" size="s" name="intent" value="remove">
                Remove<span className="sr-only"> {row.name}</span>
              </SubmitButton>
            </Form>
          </span>
        </li>
      ))}
    </ul>
  );
}
