import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { ApplicantHeader } from "#app/components/application/applicant-header.tsx";
import { ApplicationDetail } from "#app/components/application/application-detail.tsx";
import { ThreadCard } from "#app/components/conversation/thread-card.tsx";
import { OfferAnswer } from "#app/components/application/offer-answer.tsx";
import { OfferTerms } from "#app/components/application/offer-terms.tsx";
import type { NegotiationView } from "#app/components/offer/negotiation.ts";
import { OfferHistory } from "#app/components/offer/offer-history.tsx";
import { OfferTurn } from "#app/components/offer/offer-turn.tsx";
import type { Refused } from "#app/components/application/brand-application.ts";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { policyFor } from "#app/domain/deal/policy.server.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { applicationForBrand, type BrandApplication } from "#app/domain/application/desk.server.ts";
import { knownWork } from "#app/domain/competition/ties.server.ts";
import { SponsoredCard } from "#app/components/competition/sponsored-card.tsx";
import { markRead } from "#app/domain/application/edit.server.ts";
import { applicationEvents } from "#app/domain/application/queries.server.ts";
import { eventWords } from "#app/domain/audit/event-words.ts";
import { threadSummary } from "#app/domain/conversation/inbox.server.ts";
import { refuse, sentenceOf, statusOf } from "#app/domain/refusal.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { isOfferAnswer, offerAnswerForm } from "#app/domain/offer/answer-form.ts";
import { answerOffer } from "../offers/answer.server.ts";
import { negotiationView } from "../offers/negotiation-view.ts";
import { detailView } from "./application-view.ts";
import { teamView } from "./team-view.server.ts";
import { textOf } from "../request-values.server.ts";
import { decide, decidedWords } from "./decide.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.detail.name} · ${page.brief.title} · Sweetspot` : "Application · Sweetspot" },
];

/** One application to the brand's own brief, in full. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "application.read");
  const application = await applicationForBrand(actor, args.params.id ?? "");
  if (!application) return refusalResponse(refuse("not_found"));
  const { creatorId } = application;
  const [events, policy, team, thread, { ties, work }] = await Promise.all([
    applicationEvents(application.id),
    policyFor(actor.brandId),
    teamView(actor, application.id),
    threadSummary(actor, application.id),
    knownWork(actor, creatorId),
  ]);
  // Whoever of the team opens it first ends the creator's time to edit it.
  if (application.readAt === null) await markRead(actor, application.id);
  const { brief, deal, creator } = application;
  const reader = { side: "brand", mayAct: can(actor, "offer.make"), timeZone: actor.timeZone } as const;
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
    thread,
    ...{ work, handle: application.creator.handle },
    brief: { id: brief.id, title: brief.title },
    detail: detailView(actor, application, { ...application, ties }, policy),
    team,
    table: negotiationView(application, reader),
    timeline: deal ? [beginning(application, deal), ...rows] : rows,
    said: decidedWords(
      new URL(args.request.url).searchParams.get("done"),
      creator.displayName,
      policy.offerHours,
    ),
  };
}

/** The deal's beginning as a row of the timeline: accepted by the side that the last offer waited for. */
function beginning({ creator, brief, offer }: BrandApplication, deal: { number: number; createdAt: Date }) {
  const side = offer?.proposedBy === "creator" ? "brand" : "creator";
  const who = side === "brand" ? brief.brand.name : creator.displayName;
  return { id: "deal", at: deal.createdAt, side, words: `${who} accepted; deal ${deal.number} began` };
}

/** The answer to a counter-offer, when the form is one; else null. */
async function answer(actor: BrandActor, id: string, request: Request, body: FormData) {
  if (!isOfferAnswer(textOf(body, "intent"))) return null;
  const not = { applicationId: id, intent: "answer" as const, result: null, refused: null };
  if (!(await applicationForBrand(actor, id))) return refusalResponse(refuse("not_found"));
  if (!can(actor, "offer.make")) return refusalResponse(refuse("not_allowed"));
  const form = await parseForm(request, offerAnswerForm, body);
  if (!form.ok) return data({ ...not, result: form.response.data.result }, { status: 422 });
  const dealOf = async () => (await applicationForBrand(actor, id))?.deal?.number ?? null;
  const result = await answerOffer(actor, form.value, dealOf);
  if ("to" in result) return redirect(result.to);
  if ("said" in result) return redirect(`/brand/applications/${id}?done=${result.said}`);
  return data({ ...not, refused: sentenceOf(result) }, { status: statusOf(result) });
}

/** Shortlists, offers, declines, answers the creator's counter-offer, or adds a note for the team. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "application.read");
  const id = args.params.id ?? "";
  const body = await readForm(args.request);
  const answered = await answer(actor, id, args.request, body);
  if (answered) return answered;
  const outcome = await decide(actor, id, args.request, body);
  if (!("done" in outcome)) return data(outcome.not, { status: outcome.status });
  return redirect(`/brand/applications/${id}?done=${outcome.done}`);
}

type Shown = Pick<ReturnType<typeof useLoaderData<typeof loader>>, "now" | "timeZone">;

/** The newest offer in full, what changed on the way to it, and the answer while it is the brand's. */
function Negotiation({
  table,
  id,
  now,
  timeZone,
  refused,
}: Shown & { table: NegotiationView; id: string; refused: Refused | null }) {
  const result = refused?.intent === "answer" ? refused.result : null;
  return (
    <>
      {table.offer.open && <OfferTurn table={table} now={now} timeZone={timeZone} />}
      <div className="lay mb-5 lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-1">
          <OfferTerms table={table} now={now} timeZone={timeZone} />
        </div>
        <aside className="grid gap-5 content-start lg:col-start-2 lg:row-start-1 lg:row-span-2">
          <OfferAnswer
            table={table}
            counterHref={`/brand/applications/${id}/counter`}
            result={result ?? undefined}
          />
        </aside>
        <div className="lg:col-start-1">
          <OfferHistory table={table} now={now} timeZone={timeZone} />
        </div>
      </div>
    </>
  );
}

export default function BrandApplicationPage() {
  const { brief, detail, team, table, work, handle, timeline, thread, said, now, timeZone } =
    useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <ActorShell current="briefs" wide>
      <div className="mb-3">
        <Breadcrumbs
          crumbs={[
            { label: "Briefs", to: "/brand/briefs" },
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
      {table && <Negotiation {...{ table, refused, now, timeZone }} id={detail.id} />}
      <div className="card pad mb-5">
        <ApplicationDetail detail={detail} team={team} refused={refused} now={now} timeZone={timeZone} />
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,720px)_340px]">
        <SectionCard id="timeline" title="What happened">
          <Timeline rows={timeline} timeZone={timeZone} now={now} />
        </SectionCard>
        <div className="stack">
          <ThreadCard thread={thread} name={detail.name} now={now} timeZone={timeZone} />
          <SectionCard id="record" title="Record here">
            <Link className="link" to={`/creators/${handle}#record`}>
              Figures from past deals, and what brands wrote
            </Link>
          </SectionCard>
          <SponsoredCard work={work} now={now} />
        </div>
      </div>
    </ActorShell>
  );
}
