import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { ReviewCard } from "#app/components/review/review-card.tsx";
import { WriteForm } from "#app/components/review/write-form.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { refuse } from "#app/domain/refusal.ts";
import { OBSTACLES, type Obstacle } from "#app/domain/review/feedback.ts";
import { dealReviews } from "#app/domain/review/queries.server.ts";
import { replyToReview } from "#app/domain/review/reply.server.ts";
import { brandReview, creatorReview, replyForm } from "#app/domain/review/review-form.ts";
import { writeReview } from "#app/domain/review/write-review.server.ts";
import { answerOf, parseForm, readForm } from "#app/http/form.server.ts";
import { requireParty } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { textOf } from "../request-values.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Reviews of deal ${page.number} · Sweetspot` : "Reviews · Sweetspot" },
];

/** What both sides wrote after a deal, each as far as this one may read it. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireParty(args, "deal.read");
  const page = await dealReviews(actor, Number(args.params.number));
  if (!page) return refusalResponse(refuse("not_found"));
  const writes = actor.kind === "creator" || ["owner", "manager", "reviewer"].includes(actor.role);
  const done = new URL(args.request.url).searchParams.get("done");
  return { ...page, may: page.may && writes, mayReply: writes, done, timeZone: actor.timeZone };
}

async function write(
  actor: Awaited<ReturnType<typeof requireParty>>,
  dealNumber: number,
  request: Request,
  body: FormData,
) {
  if (actor.kind === "brand") {
    const form = await parseForm(request, brandReview, body);
    if (!form.ok) return { form, outcome: null };
    const { text, ...ratings } = form.value;
    return { form, outcome: await writeReview(actor, { dealNumber, ratings, text: String(text) }) };
  }
  const form = await parseForm(request, creatorReview, body);
  if (!form.ok) return { form, outcome: null };
  const { text, obstacles, feedback, named, ...ratings } = form.value;
  const alone = { obstacles, text: feedback, named };
  return { form, outcome: await writeReview(actor, { dealNumber, ratings, text, feedback: alone }) };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args, "deal.read");
  const dealNumber = Number(args.params.number);
  // Whose deal it is comes before what is wrong with the form.
  if (!(await dealReviews(actor, dealNumber))) return refusalResponse(refuse("not_found"));
  const body = await readForm(args.request);
  const here = `/deals/${dealNumber}/review`;
  if (textOf(body, "intent") === "reply") {
    const form = await parseForm(args.request, replyForm, body);
    if (!form.ok) return answerOf("reply", form.response);
    const outcome = await replyToReview(actor, { dealNumber, reply: form.value.reply });
    if (outcome.ok) return redirect(`${here}?done=reply`);
    if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
    return answerOf("reply", formRefusal(form.submission, outcome, "reply"));
  }
  const { form, outcome } = await write(actor, dealNumber, args.request, body);
  if (!form.ok) return answerOf("write", form.response);
  if (!outcome || outcome.ok) return redirect(`${here}?done=write`);
  if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
  return answerOf("write", formRefusal(form.submission, outcome));
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function ReplyForm() {
  const answer = useActionData<typeof action>();
  const result = answer?.form === "reply" ? answer.result : undefined;
  const [form, fields] = useCheckedForm({ id: "reply", schema: replyForm, result });
  return (
    <FormShell form={form} className="grid gap-3">
      <input type="hidden" name="intent" value="reply" />
      <TextArea
        meta={fields.reply}
        label="Your reply"
        hint="One, public, below the review."
        rows={3}
        max={1_000}
      />
      <div>
        <SubmitButton look="2">Send the reply</SubmitButton>
      </div>
    </FormShell>
  );
}

function Written({ page }: { page: Page }) {
  const names = { brand: page.brand.name, creator: page.creator.name };
  const { now, timeZone, title, side } = page;
  return page.reviews.map(({ id, createdAt, removed, ...review }) => {
    const other = review.side === "brand" ? ("creator" as const) : ("brand" as const);
    return (
      <section key={id} className="card pad grid gap-4" aria-label={`Review of ${names[review.side]}`}>
        {removed && <Notice tone="bad">Our staff took your review down after a report.</Notice>}
        <ReviewCard
          {...{ ...review, title, now, timeZone, at: createdAt, replyBy: names[other] }}
          author={review.side === side ? "You" : names[review.side]}
          reportId={review.side === side ? null : id}
        />
        {review.side !== side && !review.reply && page.mayReply && <ReplyForm />}
      </section>
    );
  });
}

function Told({ page }: { page: Page }) {
  if (!page.feedback) return null;
  const { obstacles, text, named } = page.feedback;
  return (
    <section className="card pad" aria-labelledby="told">
      <h2 className="t-sec" id="told">
        What only {page.brand.name} reads
      </h2>
      <p className="t-small t-2 mt-1">{named ? "With your name." : "Without your name."}</p>
      {obstacles.length > 0 && (
        <p className="mt-3">
          Stops followers from buying:{" "}
          {obstacles.map((code) => OBSTACLES[code as Obstacle] ?? code).join("; ")}.
        </p>
      )}
      {text && <p className="mt-3 whitespace-pre-line break-words">{text}</p>}
    </section>
  );
}

function State({ page }: { page: Page }) {
  const { publishedAt, closesAt, now, timeZone, reviews, side, may } = page;
  const other = side === "brand" ? page.creator.name : page.brand.name;
  if (publishedAt)
    return (
      <Notice>
        Published <LocalTime at={publishedAt} timeZone={timeZone} now={now} show="date" />.{" "}
        {reviews.length === 0 ? "Neither of you wrote a review." : ""}
      </Notice>
    );
  return (
    <Notice
      tone={may ? "turn" : "info"}
      title={may ? `How was it with ${other}?` : "Sealed"}
      act={
        <Countdown
          deadline={closesAt}
          start={page.opensAt}
          now={now}
          timeZone={timeZone}
          zone={false}
          atZero="then they are published"
        />
      }
    >
      Neither of you reads the other’s review before both are in, or the time is over. Then both are public.
    </Notice>
  );
}

const SAID: Record<string, string> = { write: "Review sent.", reply: "Reply sent." };

export default function ReviewPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const other = page.side === "brand" ? page.creator.name : page.brand.name;
  return (
    <ActorShell current="deals">
      <PageHeader
        title="Reviews"
        lead={`“${page.title}” with ${other}`}
        crumbs={[
          { label: "Deals", to: "/deals" },
          { label: `Deal ${page.number}`, to: `/deals/${page.number}` },
          { label: "Reviews" },
        ]}
      />
      <div className="stack max-w-[820px]">
        {SAID[page.done ?? ""] && !answer ? <Notice tone="ok">{SAID[page.done ?? ""]}</Notice> : null}
        <State page={page} />
        <Written page={page} />
        <Told page={page} />
        {page.may && (
          <section className="card pad" aria-label="Your review">
            <WriteForm
              side={page.side}
              other={other}
              result={answer?.form === "write" ? answer.result : undefined}
            />
          </section>
        )}
      </div>
    </ActorShell>
  );
}
