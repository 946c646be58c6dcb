import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ApplyCard } from "#app/components/brief/apply-card.tsx";
import { BriefBody } from "#app/components/brief/brief-body.tsx";
import { BriefHeader } from "#app/components/brief/brief-header.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { labelsOf } from "#app/domain/brief/labels.ts";
import { publicBrief } from "#app/domain/brief/queries.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { actorOf } from "#app/http/actor.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.brief.title}, ${data.brief.brand.name} · Sweetspot` : "Brief · Sweetspot" },
  { name: "description", content: data?.brief.summary.slice(0, 160) ?? "" },
];

/** One published brief, for everybody. A creator also learns what they are missing to apply. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const found = await publicBrief(params.slug ?? "", actor);
  if (!found) return refusalResponse(refuse("not_found"));
  return { ...found, labels: labelsOf(found.brief, found.policy), viewer: actor.kind, timeZone: actor.timeZone };
}

export default function PublicBriefPage() {
  const { brief, labels, reply, policy, now, fit, viewer, timeZone } = useLoaderData<typeof loader>();
  return (
    <ActorShell>
      <div className="mb-4">
        <Breadcrumbs crumbs={[{ label: "Open briefs", to: "/briefs" }, { label: brief.title }]} />
      </div>
      <div className="lay lg:gap-x-12 gap-y-7 lg:grid-rows-[auto_1fr]">
        <BriefHeader brief={brief} labels={labels} reply={reply} />
        <div className="lg:col-start-2 lg:row-start-1 lg:row-span-2">
          <ApplyCard brief={brief} policy={policy} now={now} timeZone={timeZone} viewer={viewer} fit={fit} />
          <p className="mt-3">
            <Link className="link t-small" to={`/report/brief/${brief.slug}`} rel="nofollow">
              Report this brief
            </Link>
          </p>
        </div>
        <BriefBody brief={brief} labels={labels} now={now} timeZone={timeZone} />
      </div>
    </ActorShell>
  );
}
