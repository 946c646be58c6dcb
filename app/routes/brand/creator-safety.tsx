import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { FindingList } from "#app/components/safety/finding-list.tsx";
import { LookedAt } from "#app/components/safety/looked-at.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { readSafetyFilters } from "#app/domain/brand-safety/filters.ts";
import { ownTolerances, safetyReportFor } from "#app/domain/brand-safety/queries.server.ts";
import { countWords } from "#app/domain/brand-safety/words.ts";
import { profileRows } from "#app/domain/directory/profile.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { safetyView } from "../safety-view.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `${page.creator.displayName}, brand safety` : "Brand safety"} · Sweetspot` },
];

/** What the words of a creator's posts say, for one brand: evidence, never a score. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "directory.read");
  const [creator] = await profileRows(actor, args.params.handle ?? "");
  if (!creator) return refusalResponse(refuse("not_found"));
  const [report, { tolerances, chosen }] = await Promise.all([
    safetyReportFor(actor, creator),
    ownTolerances(actor),
  ]);
  const filters = readSafetyFilters(new URL(args.request.url).searchParams);
  return {
    ...safetyView(report, filters, tolerances),
    ...{ chosen, now: creator.now },
    creator: { displayName: creator.displayName, handle: creator.handle },
  };
}

export default function CreatorSafety() {
  const { creator, looked, chosen, total, ...list } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="creators" wide>
      <PageHeader
        title="Brand safety"
        lead={`What the words of ${creator.displayName}’s posts say, with the words themselves. It is for people to read: nobody is filtered out by it.`}
        crumbs={[
          { label: "Creators", to: "/brand/creators" },
          { label: creator.displayName, to: `/brand/creators/${creator.handle}` },
          { label: "Brand safety" },
        ]}
      />
      <div className="lay">
        <SectionCard id="findings" title={countWords(total)}>
          <FindingList {...list} />
        </SectionCard>
        <aside className="stack content-start">
          <LookedAt looked={looked} now={list.now} />
          <SectionCard id="tolerance" title="What matters to you">
            <p className="t-2">
              {chosen
                ? "Findings are marked by what your team chose for each category. "
                : "Your team has not chosen yet, so findings are marked by what is usual. "}
              <Link className="link" to="/brand/safety">
                {chosen ? "See or change it" : "Choose for your brand"}
              </Link>
            </p>
          </SectionCard>
        </aside>
      </div>
    </ActorShell>
  );
}
