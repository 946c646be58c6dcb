import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ApplicantHeader } from "#app/components/application/applicant-header.tsx";
import { ApplicationDetail } from "#app/components/application/application-detail.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { policyNow } from "#app/domain/deal/policy.server.ts";
import { markRead } from "#app/domain/application/edit.server.ts";
import { applicationForBrand } from "#app/domain/application/desk.server.ts";
import { applicationEvents } from "#app/domain/application/queries.server.ts";
import { eventWords } from "#app/domain/audit/event-words.ts";
import { refuse } from "#app/domain/refusal.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { detailView } from "./application-view.ts";
import { decide, decidedWords } from "./decide.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.detail.name} · ${page.brief.title} · Sweetspot` : "Application · Sweetspot" },
];

/** One application to the brand's own brief, in full. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "application.read");
  const application = await applicationForBrand(actor, args.params.id ?? "");
  if (!application) return refusalResponse(refuse("not_found"));
  // Whoever of the team opens it first ends the creator's time to edit it.
  if (application.readAt === null) await markRead(actor, application.id);
  const [events, policy] = await Promise.all([applicationEvents(application.id), policyNow()]);
  const { brief, deal, creator } = application;
  const rows = events.map(({ id, at, actorKind, actorUserId, actorName, event }) => ({
    id,
    at,
    side: actorKind,
    words: eventWords(
      event,
      actorUserId === actor.userId ? "You" : actorKind === "creator" ? creator.displayName : actorName,
    ),
  }));
  return {
    now: application.now,
    timeZone: actor.timeZone,
    brief: { id: brief.id, title: brief.title },
    detail: detailView(actor, application, application, policy),
    timeline: deal
      ? [
          {
            id: "deal",
            at: deal.createdAt,
            side: "creator",
            words: `${creator.displayName} accepted; deal ${deal.number} began`,
          },
          ...rows,
        ]
      : rows,
    said: decidedWords(
      new URL(args.request.url).searchParams.get("done"),
      creator.displayName,
      policy.offerHours,
    ),
  };
}

/** Shortlists, offers or declines. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "application.read");
  const id = args.params.id ?? "";
  const outcome = await decide(actor, id, args.request, await readForm(args.request));
  if (!("done" in outcome)) return data(outcome.not, { status: outcome.status });
  return redirect(`/brand/applications/${id}?done=${outcome.done}`);
}

export default function BrandApplicationPage() {
  const { brief, detail, timeline, said, now, timeZone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <ActorShell current="briefs" wide>
      <div className="mb-3">
        <Breadcrumbs
          crumbs={[
            { label: "Your briefs", to: "/brand/briefs" },
            { label: brief.title, to: `/brand/briefs/${brief.id}/applications` },
            { label: detail.name },
          ]}
        />
      </div>
      <ApplicantHeader detail={detail} now={now} timeZone={timeZone} />
      <div className="grid gap-3 mb-5 empty:hidden">
        {said && <Notice tone="ok">{said}</Notice>}
        {refused?.refused && <Notice tone="bad">{refused.refused}</Notice>}
      </div>
      <div className="card pad mb-5">
        <ApplicationDetail detail={detail} refused={refused} now={now} timeZone={timeZone} />
      </div>
      <SectionCard id="timeline" title="What happened" className="max-w-[720px]">
        <Timeline rows={timeline} timeZone={timeZone} now={now} />
      </SectionCard>
    </ActorShell>
  );
}
