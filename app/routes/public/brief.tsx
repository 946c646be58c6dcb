import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ApplyCard } from "#app/components/brief/apply-card.tsx";
import { BriefBody } from "#app/components/brief/brief-body.tsx";
import { BriefHeader } from "#app/components/brief/brief-header.tsx";
import { FitReasons } from "#app/components/brief/fit-reasons.tsx";
import { KeepForm } from "#app/components/brief/keep-button.tsx";
import { SimilarBriefs } from "#app/components/brief/similar-briefs.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { similarBriefs } from "#app/domain/brief/similar.server.ts";
import { labelsOf } from "#app/domain/brief/labels.ts";
import { publicBrief } from "#app/domain/brief/queries.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { actorOf } from "#app/http/actor.server.ts";
import { keyOf, UNLISTED_HEADERS } from "#app/http/brief-link.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.brief.title}, ${page.brief.brand.name} · Sweetspot` : "Brief · Sweetspot" },
  { name: "description", content: page?.brief.summary.slice(0, 160) ?? "" },
  ...(page && page.brief.visibility !== "public" ? [{ name: "robots", content: "noindex, nofollow" }] : []),
];

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** One published brief, for everybody who may open it. A creator also learns what they are missing to apply. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await actorOf(request);
  const key = keyOf(request);
  const found = await publicBrief(params.slug ?? "", actor, key);
  if (!found) return refusalResponse(refuse("not_found"));
  const similar = await similarBriefs(found.brief.id, found.policy, found.now);
  const unlisted = found.brief.visibility !== "public";
  const page = {
    ...found,
    similar,
    labels: labelsOf(found.brief, found.policy),
    viewer: actor.kind,
    timeZone: actor.timeZone,
    linkKey: unlisted ? key : null,
  };
  return data(page, unlisted ? { headers: UNLISTED_HEADERS } : {});
}

/** Who opens a brief that is listed nowhere. */
const WHO_OPENS = { link: "have the link", invite: "were invited" };

export default function PublicBriefPage() {
  const { brief, labels, reply, policy, now, fit, files, similar, viewer, timeZone, linkKey } =
    useLoaderData<typeof loader>();
  return (
    <ActorShell>
      <div className="mb-4">
        <Breadcrumbs
          crumbs={
            brief.visibility === "public"
              ? [{ label: "Open briefs", to: "/briefs" }, { label: brief.title }]
              : [{ label: `Not listed: only for those who ${WHO_OPENS[brief.visibility]}` }]
          }
        />
      </div>
      <div className="lay lg:gap-x-12 gap-y-7 lg:grid-rows-[auto_1fr]">
        <BriefHeader brief={brief} labels={labels} reply={reply} />
        <div className="lg:col-start-2 lg:row-start-1 lg:row-span-2">
          <ApplyCard {...{ brief, policy, now, timeZone, viewer, fit }} linkKey={linkKey} />
          <p className="mt-3">
            <Link
              className="link t-small"
              to={`/report/brief/${brief.slug}${linkKey ? `?key=${encodeURIComponent(linkKey)}` : ""}`}
              rel="nofollow"
            >
              Report this brief
            </Link>
          </p>
        </div>
        <div className="grid gap-9 min-w-0">
          {fit ? <FitReasons {...fit} /> : null}
          <BriefBody
            brief={brief}
            labels={labels}
            files={files}
            linkKey={linkKey}
            now={now}
            timeZone={timeZone}
          />
          <SimilarBriefs title="Similar open briefs" briefs={similar} now={now} timeZone={timeZone} />
        </div>
      </div>
      {fit ? <KeepForm /> : null}
    </ActorShell>
  );
}
