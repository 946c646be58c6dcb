import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { BrandCost } from "#app/components/brief/brand-cost.tsx";
import { BriefBody } from "#app/components/brief/brief-body.tsx";
import { BriefHeader } from "#app/components/brief/brief-header.tsx";
import { BriefPay } from "#app/components/brief/brief-pay.tsx";
import { LinkCard } from "#app/components/brief/link-card.tsx";
import { OwnListing } from "#app/components/brief/own-listing.tsx";
import { OwnBriefTurn } from "#app/components/brief/own-brief-turn.tsx";
import { ReviewHistory } from "#app/components/brief/review-history.tsx";
import { ScheduleCard } from "#app/components/brief/schedule-card.tsx";
import { BriefStateBadge } from "#app/components/brief/state-badge.tsx";
import { TagTable } from "#app/components/brief/tag-table.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Breadcrumbs } from "#app/components/ui/breadcrumbs.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { isPublic } from "#app/domain/brief/brief.ts";
import { momentIn } from "#app/domain/brief/deadline.ts";
import { scheduleBrief } from "#app/domain/brief/schedule-brief.server.ts";
import { scheduleForm } from "#app/domain/brief/schedule-form.ts";
import { ownBrief } from "#app/domain/brief/queries.server.ts";
import { appealForm } from "#app/domain/moderation/appeal.ts";
import { appealListing } from "#app/domain/moderation/appeal-listing.server.ts";
import { ownListing } from "#app/domain/moderation/own-listing.server.ts";
import { refuse, sentenceOf, statusOf } from "#app/domain/refusal.ts";
import type { BrandActor } from "#app/domain/access/actor.ts";
import { answerOf, parseForm, readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";
import { actOnBrief } from "./act-on-brief.server.ts";
import { ownBriefPage, type OwnBriefPage } from "./own-brief-page.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.brief.title ?? "Brief"} · Sweetspot` },
];

/** One of the brand's own briefs as creators see it, with what its team needs beside it. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args);
  const id = idParam(args.params.id);
  const [found, listing] = await Promise.all([ownBrief(actor, id), ownListing(actor, id)]);
  if (!found || !listing) return refusalResponse(refuse("not_found"));
  return { ...(await ownBriefPage(actor, found)), listing };
}

type FormAct = (request: Request, body: FormData, actor: BrandActor, id: string) => Promise<FormAnswer>;
/** Nothing when it is done, else what to say beside the fields. */
type FormAnswer = ReturnType<typeof answerOf> | null;

const appeal: FormAct = async (request, body, actor, id) => {
  const form = await parseForm(request, appealForm, body);
  if (!form.ok) return answerOf("appeal", form.response);
  const sent = await appealListing(actor, id, form.value.text);
  return sent.ok ? null : answerOf("appeal", formRefusal(form.submission, sent));
};

const schedule: FormAct = async (request, body, actor, id) => {
  const form = await parseForm(request, scheduleForm, body);
  if (!form.ok) return answerOf("schedule", form.response);
  const { publishOn, publishTime } = form.value;
  const set = await scheduleBrief(actor, id, momentIn(publishOn, publishTime, actor.timeZone));
  if (set.ok) return null;
  if (set.code === "not_found" || set.code === "not_allowed") return refusalResponse(set);
  return answerOf("schedule", formRefusal(form.submission, set, "publishOn"));
};

/** Sends it to review, schedules, publishes, pauses, reopens, closes or copies it, appeals, or changes its private link. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "brief.write");
  const id = idParam(args.params.id);
  const body = await readForm(args.request);
  const intent = textOf(body, "intent");
  if (intent === "appeal" || intent === "schedule") {
    const answer = await { appeal, schedule }[intent](args.request, body, actor, id);
    return answer ?? redirect(`/brand/briefs/${id}`);
  }
  const { outcome, to } = await actOnBrief(actor, id, body);
  if (outcome.ok) return redirect(to);
  if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
  return data({ form: "", refusal: sentenceOf(outcome), result: undefined }, { status: statusOf(outcome) });
}

function Top({ page }: { page: OwnBriefPage }) {
  const { brief, mayWrite, copyId } = page;
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
      <Breadcrumbs crumbs={[{ label: "Briefs", to: "/brand/briefs" }, { label: brief.title }]} />
      <span className="flex flex-wrap gap-2">
        {isPublic(brief.state) ? (
          <ButtonLink look="3" size="s" to={`/brand/briefs/${brief.id}/launch`}>
            Launch
          </ButtonLink>
        ) : null}
        {isPublic(brief.state) ? (
          <ButtonLink look="2" size="s" to={`/brand/briefs/${brief.id}/applications`}>
            Applications
          </ButtonLink>
        ) : null}
        <ButtonLink
          look="3"
          size="s"
          to={isPublic(brief.state) ? `/briefs/${brief.slug}` : `/brand/briefs/${brief.id}/preview`}
        >
          {isPublic(brief.state) ? "Its page" : "Preview"}
        </ButtonLink>
        {mayWrite ? (
          <Form method="post">
            <input type="hidden" name="copyId" value={copyId} />
            <SubmitButton look="3" size="s" name="intent" value="duplicate">
              Duplicate
            </SubmitButton>
          </Form>
        ) : null}
      </span>
    </div>
  );
}

export default function OwnBrief() {
  const page = useLoaderData<typeof loader>();
  const { brief, labels, policy, now, reviews, files, mayWrite, timeZone, tags } = page;
  const answer = useActionData<typeof action>();
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  const resultOf = (form: string) => (answer?.form === form ? answer.result : undefined);
  return (
    <ActorShell current="briefs">
      <Top page={page} />
      <div className="lay lg:gap-x-12 gap-y-7 lg:grid-rows-[auto_1fr]">
        <BriefHeader
          brief={brief}
          labels={labels}
          reply={null}
          badge={<BriefStateBadge state={brief.state} />}
        />
        <aside className="stack lg:col-start-2 lg:row-start-1 lg:row-span-2" aria-label="For your team">
          <OwnBriefTurn {...page} review={reviews[0] ?? null} refusal={refusal} />
          <ScheduleCard {...{ brief, now, timeZone, mayWrite }} result={resultOf("schedule")} />
          <LinkCard
            {...{ now, timeZone, mayWrite, link: page.link, nextId: page.nextLinkId }}
            state={brief.state}
            visibility={brief.visibility}
          />
          <OwnListing {...{ brief, listing: page.listing, mayWrite, result: resultOf("appeal") }} />
          <BrandCost brief={brief} policy={policy} />
          <SectionCard id="creators-see" title="What creators see">
            <BriefPay brief={brief} policy={policy} />
          </SectionCard>
          <TagTable counts={tags} />
          {reviews.length > 0 ? (
            <SectionCard id="reviews" title="Review">
              <ReviewHistory reviews={reviews} now={now} timeZone={timeZone} />
            </SectionCard>
          ) : null}
        </aside>
        <BriefBody brief={brief} labels={labels} files={files} now={now} timeZone={timeZone} />
      </div>
    </ActorShell>
  );
}
