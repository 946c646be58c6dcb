import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BriefBody } from "#app/components/brief/brief-body.tsx";
import { BriefHeader } from "#app/components/brief/brief-header.tsx";
import { BriefPay } from "#app/components/brief/brief-pay.tsx";
import { DecisionForm } from "#app/components/brief/decision-form.tsx";
import { Findings } from "#app/components/brief/findings.tsx";
import { ReviewHistory } from "#app/components/brief/review-history.tsx";
import { BriefStateBadge } from "#app/components/brief/state-badge.tsx";
import { TakeDownForm } from "#app/components/brief/take-down-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { canDo } from "#app/domain/brief/brief.ts";
import { labelsOf } from "#app/domain/brief/labels.ts";
import { decideListing } from "#app/domain/moderation/decide-listing.server.ts";
import { listingDecision, takeDown } from "#app/domain/moderation/decision.ts";
import { moderatedBrief } from "#app/domain/moderation/queries.server.ts";
import { removeListing } from "#app/domain/moderation/remove-listing.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Review ${page?.brief.title ?? "a brief"} · Sweetspot` },
];

/** A brief as creators see it, with what the automatic checks found and the decision to make. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const found = await moderatedBrief(idParam(args.params.id));
  if (!found) return refusalResponse(refuse("not_found"));
  const open = found.reviews.find((review) => review.decision === null) ?? null;
  return { ...found, labels: labelsOf(found.brief, found.policy), open, timeZone: actor.timeZone };
}

async function takeDownAct(args: ActionFunctionArgs, body: FormData) {
  const actor = await requireAdmin(args, "listing.moderate");
  const form = await parseForm(args.request, takeDown, body);
  if (!form.ok) return form.response;
  const removed = await removeListing(actor, idParam(args.params.id), form.value.reason);
  return removed.ok ? redirect("/admin?done=removed") : formRefusal(form.submission, removed);
}

async function decideAct(args: ActionFunctionArgs, body: FormData) {
  const actor = await requireAdmin(args, "listing.moderate");
  const form = await parseForm(args.request, listingDecision, body);
  if (!form.ok) return form.response;
  const decided = await decideListing(actor, idParam(textOf(body, "reviewId")), form.value);
  return decided.ok ? redirect(`/admin?done=${form.value.decision}`) : formRefusal(form.submission, decided);
}

/** Decides the open review, or takes a published brief down. */
export async function action(args: ActionFunctionArgs) {
  await requireAdmin(args, "listing.moderate");
  const body = await readForm(args.request);
  const down = body.get("intent") === "take_down";
  const answer = await (down ? takeDownAct(args, body) : decideAct(args, body));
  if (!("data" in answer)) return answer;
  return data({ form: down ? "take_down" : "decide", result: answer.data.result }, answer.init ?? {});
}

export default function ReviewBrief() {
  const { brief, labels, files, reviews, open, policy, now, timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const resultOf = (form: string) => (answer?.form === form ? answer.result : undefined);
  return (
    <ActorShell current="home">
      <div className="mb-4">
        <Breadcrumbs crumbs={[{ label: "Briefs to review", to: "/admin" }, { label: brief.title }]} />
      </div>
      <div className="lay lg:gap-x-12 gap-y-7 lg:grid-rows-[auto_1fr]">
        <BriefHeader
          brief={brief}
          labels={labels}
          reply={null}
          badge={<BriefStateBadge state={brief.state} />}
        />
        <aside className="stack lg:col-start-2 lg:row-start-1 lg:row-span-2" aria-label="For moderators">
          {reviews[0] ? (
            <SectionCard id="checks" title="Automatic checks">
              <Findings findings={reviews[0].findings} />
              <p className="t-small t-2 mt-3">They advise. You decide.</p>
            </SectionCard>
          ) : null}
          {brief.publishAt ? (
            <Notice title="The brand chose when it goes public">
              <p>
                <LocalTime at={brief.publishAt} timeZone={timeZone} now={now} zone />. An approval before that
                waits for it.
              </p>
            </Notice>
          ) : null}
          {open ? (
            <SectionCard id="decide" title="Decide">
              <div className="mb-4">
                <Countdown
                  deadline={open.dueAt}
                  start={open.submittedAt}
                  now={now}
                  timeZone={timeZone}
                  zone={false}
                  atZero="then we are late"
                />
              </div>
              <DecisionForm reviewId={open.id} result={resultOf("decide")} />
            </SectionCard>
          ) : null}
          <SectionCard id="pay" title="What it pays">
            <BriefPay brief={brief} policy={policy} />
          </SectionCard>
          <SectionCard id="reviews" title="Review">
            <ReviewHistory reviews={reviews} now={now} timeZone={timeZone} />
            {!open && canDo(brief.state, "remove") ? <TakeDownForm result={resultOf("take_down")} /> : null}
          </SectionCard>
        </aside>
        <BriefBody brief={brief} labels={labels} files={files} now={now} timeZone={timeZone} />
      </div>
    </ActorShell>
  );
}
