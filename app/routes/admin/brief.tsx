import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { AppealToDecide } from "#app/components/brief/appeal-panel.tsx";
import { Assignment } from "#app/components/brief/assignment.tsx";
import { BriefBody } from "#app/components/brief/brief-body.tsx";
import { BriefHeader } from "#app/components/brief/brief-header.tsx";
import { BriefPay } from "#app/components/brief/brief-pay.tsx";
import { DecisionForm } from "#app/components/brief/decision-form.tsx";
import { Findings } from "#app/components/brief/findings.tsx";
import { ReviewHistory } from "#app/components/brief/review-history.tsx";
import { BriefStateBadge } from "#app/components/brief/state-badge.tsx";
import { TakeDownForm } from "#app/components/brief/take-down-form.tsx";
import { TemplateLinks } from "#app/components/brief/template-links.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { canDo } from "#app/domain/brief/brief.ts";
import { labelsOf } from "#app/domain/brief/labels.ts";
import { appealDecision } from "#app/domain/moderation/appeal.ts";
import { handOverReview, releaseReview, takeReview } from "#app/domain/moderation/assign-review.server.ts";
import { decideAppeal } from "#app/domain/moderation/decide-appeal.server.ts";
import { decideListing } from "#app/domain/moderation/decide-listing.server.ts";
import { listingDecision, takeDown } from "#app/domain/moderation/decision.ts";
import { moderatedBrief } from "#app/domain/moderation/queries.server.ts";
import { handOverForm } from "#app/domain/moderation/hand-over-form.ts";
import { removeListing } from "#app/domain/moderation/remove-listing.server.ts";
import { decisionTemplates } from "#app/domain/moderation/templates.server.ts";
import { refuse, type Result } from "#app/domain/refusal.ts";
import { answerOf, parseForm, readForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Review ${page?.brief.title ?? "a brief"} · Sweetspot` },
];

/** A brief as creators see it, with what the automatic checks found and the decision to make. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const [found, templates] = await Promise.all([
    moderatedBrief(idParam(args.params.id)),
    decisionTemplates(),
  ]);
  if (!found) return refusalResponse(refuse("not_found"));
  const open = found.reviews.find((review) => review.decision === null) ?? null;
  // What is to be decided was checked; a removal by hand was not, so what stands before it is shown.
  const checked =
    open ??
    found.reviews.find((review) => review.lane !== "person" || review.findings.length > 0) ??
    found.reviews[0];
  const key = new URL(args.request.url).searchParams.get("template");
  const template = templates.find((one) => one.key === key) ?? null;
  const labels = labelsOf(found.brief, found.policy);
  const { timeZone, userId: me } = actor;
  return { ...found, labels, open, checked, templates, template, timeZone, me };
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

async function appealAct(args: ActionFunctionArgs, body: FormData) {
  const actor = await requireAdmin(args, "listing.moderate");
  const form = await parseForm(args.request, appealDecision, body);
  if (!form.ok) return form.response;
  const decided = await decideAppeal(actor, idParam(args.params.id), form.value);
  return decided.ok ? redirect("/admin?done=appeal") : formRefusal(form.submission, decided);
}

async function handOverAct(args: ActionFunctionArgs, body: FormData) {
  const actor = await requireAdmin(args, "listing.moderate");
  const form = await parseForm(args.request, handOverForm, body);
  if (!form.ok) return form.response;
  const handed = await handOverReview(actor, idParam(textOf(body, "reviewId")), form.value.to);
  return handed.ok
    ? redirect(`/admin/briefs/${idParam(args.params.id)}`)
    : formRefusal(form.submission, handed, "to");
}

/** Takes the review or gives it back; null when that was not asked for. */
async function assignAct(args: ActionFunctionArgs, body: FormData) {
  const actor = await requireAdmin(args, "listing.moderate");
  const acts: Record<string, (reviewId: string) => Promise<Result>> = {
    take: (id) => takeReview(actor, id),
    release: (id) => releaseReview(actor, id),
  };
  const act = acts[textOf(body, "intent")];
  if (!act) return null;
  valueOrRefusal(await act(idParam(textOf(body, "reviewId"))));
  return redirect(`/admin/briefs/${idParam(args.params.id)}`);
}

const FORMS = { take_down: takeDownAct, appeal: appealAct, hand_over: handOverAct, decide: decideAct };
const isForm = (intent: string): intent is keyof typeof FORMS => Object.hasOwn(FORMS, intent);

/** Assigns or decides the open review, decides an appeal, or takes a published brief down. */
export async function action(args: ActionFunctionArgs) {
  await requireAdmin(args, "listing.moderate");
  const body = await readForm(args.request);
  const assigned = await assignAct(args, body);
  if (assigned) return assigned;
  const intent = textOf(body, "intent");
  const which = isForm(intent) ? intent : "decide";
  const answer = await FORMS[which](args, body);
  if (!("data" in answer)) return answer;
  return answerOf(which, answer);
}

export default function ReviewBrief() {
  const page = useLoaderData<typeof loader>();
  const { brief, labels, files, reviews, open, checked, policy, now, timeZone, appeal, template, me } = page;
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
          {page.openReports > 0 ? (
            <Notice
              tone="bad"
              title={page.openReports === 1 ? "One report waits" : `${page.openReports} reports wait`}
            >
              <Link className="link" to="/admin/reports">
                Open the reports
              </Link>
            </Notice>
          ) : null}
          {appeal && appeal.outcome === null ? (
            <SectionCard id="appeal" title="Appeal">
              <AppealToDecide
                appeal={appeal}
                me={me}
                now={now}
                timeZone={timeZone}
                result={resultOf("appeal")}
              />
            </SectionCard>
          ) : null}
          {checked ? (
            <SectionCard id="checks" title="Automatic checks">
              <Findings findings={checked.findings} />
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
              {open.lane === "sample" ? (
                <p className="t-2 mb-4">A trusted brand’s clean brief, kept for a person as a sample.</p>
              ) : null}
              <div className="mb-4">
                <Assignment
                  {...{ reviewId: open.id, assignedToId: open.assignedToId, assignee: open.assignee, me }}
                  moderators={page.moderators}
                  result={resultOf("hand_over")}
                />
              </div>
              {open.assignedToId === null || open.assignedToId === me ? (
                <>
                  <TemplateLinks templates={page.templates} chosen={template?.key ?? null} />
                  <DecisionForm
                    key={template?.key ?? "blank"}
                    reviewId={open.id}
                    result={resultOf("decide")}
                    start={template ? { decision: template.decision, reason: template.body } : undefined}
                  />
                </>
              ) : null}
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
