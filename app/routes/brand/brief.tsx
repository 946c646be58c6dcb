import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { AppealForm } from "#app/components/brief/appeal-panel.tsx";
import { BrandCost } from "#app/components/brief/brand-cost.tsx";
import { BriefBody } from "#app/components/brief/brief-body.tsx";
import { BriefHeader } from "#app/components/brief/brief-header.tsx";
import { BriefPay } from "#app/components/brief/brief-pay.tsx";
import { Findings } from "#app/components/brief/findings.tsx";
import { OwnBriefTurn } from "#app/components/brief/own-brief-turn.tsx";
import { ReviewHistory } from "#app/components/brief/review-history.tsx";
import { BriefStateBadge } from "#app/components/brief/state-badge.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { isEditable, isPublic } from "#app/domain/brief/brief.ts";
import { closeBrief } from "#app/domain/brief/close-brief.server.ts";
import { labelsOf } from "#app/domain/brief/labels.ts";
import { missingIn } from "#app/domain/brief/completeness.ts";
import { pauseBrief } from "#app/domain/brief/pause-brief.server.ts";
import { ownBrief } from "#app/domain/brief/queries.server.ts";
import { reopenBrief } from "#app/domain/brief/reopen-brief.server.ts";
import { appealForm } from "#app/domain/moderation/appeal.ts";
import { appealListing } from "#app/domain/moderation/appeal-listing.server.ts";
import { ownListing } from "#app/domain/moderation/own-listing.server.ts";
import { submitBrief } from "#app/domain/moderation/submit-brief.server.ts";
import { refuse, sentenceOf, statusOf, type Result } from "#app/domain/refusal.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.brief.title ?? "Brief"} · Sweetspot` },
];

/** One of the brand's own briefs as creators see it, with what its team needs beside it. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args);
  const id = idParam(args.params.id);
  const [found, listing] = await Promise.all([ownBrief(actor, id), ownListing(actor, id)]);
  if (!found || !listing) return refusalResponse(refuse("not_found"));
  const { brief, policy, now } = found;
  // What moderators were shown is theirs; the brand reads what the same checks say of the brief as it is now.
  const reviews = found.reviews.map(({ id, submittedAt, dueAt, decision, reason, decidedAt }) => ({
    ...{ id, submittedAt, dueAt, decision, reason, decidedAt },
  }));
  const mayWrite = can(actor, "brief.write");
  const labels = labelsOf(brief, policy);
  return {
    brief,
    labels,
    policy,
    now,
    reviews,
    missing: missingIn(brief, now),
    listing,
    mayWrite,
    timeZone: actor.timeZone,
  };
}

const ACTS: Record<string, (actor: BrandActor, briefId: string) => Promise<Result>> = {
  submit: submitBrief,
  pause: pauseBrief,
  reopen: reopenBrief,
  close: closeBrief,
};

/** Sends it to review, pauses, reopens or closes it. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "brief.write");
  const id = idParam(args.params.id);
  const body = await readForm(args.request);
  if (textOf(body, "intent") === "appeal") {
    const form = await parseForm(args.request, appealForm, body);
    if (!form.ok) return data({ refusal: null, ...form.response.data }, { status: 422 });
    const sent = await appealListing(actor, id, form.value.text);
    if (sent.ok) return redirect(`/brand/briefs/${id}`);
    const { result } = formRefusal(form.submission, sent).data;
    return data({ refusal: null, result }, { status: statusOf(sent) });
  }
  const act = ACTS[textOf(body, "intent")];
  if (!act) return refusalResponse(refuse("not_found"));
  const outcome = await act(actor, id);
  if (outcome.ok) return redirect(`/brand/briefs/${id}`);
  if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
  return data({ refusal: sentenceOf(outcome), result: undefined }, { status: statusOf(outcome) });
}

interface FastLaneProps {
  trusted: boolean;
  trustedAfter: number;
  trustedDays: number;
  trustedSample: number;
  cleanApproved: number;
  clean: boolean;
}

/** What the brand may expect when it sends the brief. */
function FastLane({
  trusted,
  trustedAfter,
  trustedDays,
  trustedSample,
  cleanApproved,
  clean,
}: FastLaneProps) {
  if (trustedAfter === 0) return null;
  return (
    <p className="t-small t-2 mt-3">
      {trusted
        ? clean
          ? `Your brand is trusted: a brief without findings is published at once. About one in ${trustedSample} still goes to a person.`
          : "Your brand is trusted, but a brief with findings goes to a person."
        : `A person decides. After ${trustedAfter} approved briefs without findings in ${trustedDays} days, and none taken down, briefs without findings are published at once. You have ${cleanApproved}.`}
    </p>
  );
}

interface AppealStateProps {
  appeal: { text: string; outcome: string | null; reason: string | null } | null;
  mayWrite: boolean;
  result: Parameters<typeof AppealForm>[0]["result"];
}

/** The appeal and what came of it, or the form that makes one. */
function AppealState({ appeal, mayWrite, result }: AppealStateProps) {
  if (!appeal) return mayWrite ? <AppealForm result={result} /> : <p className="t-2">Nobody has appealed.</p>;
  const words =
    appeal.outcome === null
      ? "Sent. Another moderator than the first decides within a business day."
      : appeal.outcome === "overturned"
        ? "Granted. The brief is back, paused; reopen it when you want creators to see it."
        : "The decision stays. An appeal is heard once.";
  return (
    <div className="grid gap-3">
      <p>{words}</p>
      {appeal.reason ? <p className="whitespace-pre-line break-words">{appeal.reason}</p> : null}
      <blockquote className="well whitespace-pre-line break-words t-2">{appeal.text}</blockquote>
    </div>
  );
}

export default function OwnBrief() {
  const { brief, labels, policy, now, reviews, missing, mayWrite, timeZone, listing } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal ?? null;
  return (
    <ActorShell current="briefs">
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <Breadcrumbs crumbs={[{ label: "Briefs", to: "/brand/briefs" }, { label: brief.title }]} />
        {isPublic(brief.state) ? (
          <span className="flex flex-wrap gap-2">
            <ButtonLink look="2" size="s" to={`/brand/briefs/${brief.id}/applications`}>
              Applications
            </ButtonLink>
            <Link className="btn btn-3 btn-s" to={`/briefs/${brief.slug}`}>
              Public page
            </Link>
          </span>
        ) : null}
      </div>
      <div className="lay lg:gap-x-12 gap-y-7 lg:grid-rows-[auto_1fr]">
        <BriefHeader
          brief={brief}
          labels={labels}
          reply={null}
          badge={<BriefStateBadge state={brief.state} />}
        />
        <aside className="stack lg:col-start-2 lg:row-start-1 lg:row-span-2" aria-label="For your team">
          <OwnBriefTurn
            brief={brief}
            missing={missing}
            review={reviews[0] ?? null}
            now={now}
            timeZone={timeZone}
            mayWrite={mayWrite}
            refusal={refusal}
          />
          {brief.state === "removed" || listing.appeal ? (
            <SectionCard id="appeal" title="Appeal">
              <AppealState appeal={listing.appeal} mayWrite={mayWrite} result={answer?.result} />
            </SectionCard>
          ) : null}
          {isEditable(brief.state) ? (
            <SectionCard id="checks" title="What the automatic checks say">
              <Findings findings={listing.findings} />
              <FastLane {...listing.fastLane} clean={listing.findings.length === 0} />
            </SectionCard>
          ) : null}
          <BrandCost brief={brief} policy={policy} />
          <section className="card pad" aria-labelledby="creators-see">
            <h2 className="t-sec mb-3" id="creators-see">
              What creators see
            </h2>
            <BriefPay brief={brief} policy={policy} />
          </section>
          {reviews.length > 0 ? (
            <section className="card pad" aria-labelledby="reviews">
              <h2 className="t-sec mb-3" id="reviews">
                Review
              </h2>
              <ReviewHistory reviews={reviews} now={now} timeZone={timeZone} />
            </section>
          ) : null}
        </aside>
        <BriefBody brief={brief} labels={labels} now={now} timeZone={timeZone} />
      </div>
    </ActorShell>
  );
}
