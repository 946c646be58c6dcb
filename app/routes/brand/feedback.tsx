import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { sumUp } from "#app/domain/review/feedback.ts";
import { brandFeedback } from "#app/domain/review/queries.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";

export const meta: MetaFunction = () => [{ title: "What creators tell you · Sweetspot" }];

/** What creators told this brand alone, summed up over its deals. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "deal.read");
  const rows = await brandFeedback(actor);
  return { sums: sumUp(rows), told: rows.length, words: rows.filter(({ text }) => text !== "") };
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Sums({ sums, told }: Pick<Page, "sums" | "told">) {
  return (
    <section className="card pad" aria-labelledby="stops">
      <h2 className="t-sec" id="stops">
        What stops followers from buying
      </h2>
      <p className="t-small t-2 mt-1">
        Named by creators after {told} {told === 1 ? "deal" : "deals"}, at most the newest 200.
      </p>
      <ul className="grid gap-3 mt-4">
        {sums.map(({ code, label, count, of }) => (
          <li key={code} className="grid gap-1">
            <span className="flex justify-between gap-4">
              <span>{label}</span>
              <span className="n t-2">
                {count} of {of}
              </span>
            </span>
            <span className="prog block" aria-hidden="true">
              <i style={{ width: `${(100 * count) / of}%` }} />
            </span>
          </li>
        ))}
      </ul>
      {sums.length === 0 && <p className="t-2 mt-3">Nobody named anything yet.</p>}
    </section>
  );
}

export default function FeedbackPage() {
  const { sums, told, words } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="deals">
      <PageHeader
        title="What creators tell you"
        lead="Only your team reads this. A name stands where the creator agreed to it."
        crumbs={[{ label: "Deals", to: "/deals" }, { label: "What creators tell you" }]}
      />
      {told === 0 ? (
        <div className="card">
          <EmptyState drawing="desk" title="Nothing yet">
            After each completed deal we ask the creator what stops their followers from buying. It shows here
            when the reviews of that deal are published.
          </EmptyState>
        </div>
      ) : (
        <div className="stack max-w-[820px]">
          <Sums sums={sums} told={told} />
          {words.map(({ id, text, from }) => (
            <section key={id} className="card pad" aria-label={from ? `From ${from.name}` : "Without a name"}>
              <p className="whitespace-pre-line break-words">{text}</p>
              <p className="t-small t-2 mt-2">
                {from ? (
                  <>
                    {from.name},{" "}
                    <Link className="link" to={`/deals/${from.deal}`}>
                      {from.title}
                    </Link>
                  </>
                ) : (
                  "A creator you worked with"
                )}
              </p>
            </section>
          ))}
        </div>
      )}
    </ActorShell>
  );
}
