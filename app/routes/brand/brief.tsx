import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { BrandCost } from "#app/components/brief/brand-cost.tsx";
import { BriefBody } from "#app/components/brief/brief-body.tsx";
import { BriefHeader } from "#app/components/brief/brief-header.tsx";
import { BriefPay } from "#app/components/brief/brief-pay.tsx";
import { OwnBriefTurn } from "#app/components/brief/own-brief-turn.tsx";
import { ReviewHistory } from "#app/components/brief/review-history.tsx";
import { BriefStateBadge } from "#app/components/brief/state-badge.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { isPublic } from "#app/domain/brief/brief.ts";
import { closeBrief } from "#app/domain/brief/close-brief.server.ts";
import { labelsOf } from "#app/domain/brief/labels.ts";
import { missingIn } from "#app/domain/brief/completeness.ts";
import { pauseBrief } from "#app/domain/brief/pause-brief.server.ts";
import { ownBrief } from "#app/domain/brief/queries.server.ts";
import { reopenBrief } from "#app/domain/brief/reopen-brief.server.ts";
import { submitBrief } from "#app/domain/moderation/submit-brief.server.ts";
import { refuse, sentenceOf, statusOf, type Result } from "#app/domain/refusal.ts";
import { readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.brief.title ?? "Brief"} · Sweetspot` },
];

/** One of the brand's own briefs as creators see it, with what its team needs beside it. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args);
  const found = await ownBrief(actor, idParam(args.params.id));
  if (!found) return refusalResponse(refuse("not_found"));
  const { brief, policy, now } = found;
  // Findings are the moderators' own; the brand reads decisions and reasons.
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
  const act = ACTS[textOf(await readForm(args.request), "intent")];
  if (!act) return refusalResponse(refuse("not_found"));
  const outcome = await act(actor, id);
  if (outcome.ok) return redirect(`/brand/briefs/${id}`);
  if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
  return data({ refusal: sentenceOf(outcome) }, { status: statusOf(outcome) });
}

export default function OwnBrief() {
  const { brief, labels, policy, now, reviews, missing, mayWrite, timeZone } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal ?? null;
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
