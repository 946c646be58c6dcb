import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { MetricsForm } from "#app/components/deal/metrics-form.tsx";
import { PostNumbers } from "#app/components/deal/post-numbers.tsx";
import { PostStanding } from "#app/components/deal/post-standing.tsx";
import { WatchAnswerForm } from "#app/components/deal/watch-answer-form.tsx";
import { ScreenshotForm } from "#app/components/deal/screenshot-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { can } from "#app/domain/access/permissions.ts";
import { dateIn } from "#app/domain/brief/deadline.ts";
import { METRICS } from "#app/domain/content/post-metrics.ts";
import { disputable } from "#app/domain/dispute/stake.ts";
import { watchOf } from "#app/domain/live-post/watch.server.ts";
import { requireDealViewer, requireParty } from "#app/http/guard.server.ts";
import { isUuid } from "#app/domain/uuid.ts";
import { runLiveAct } from "./live-acts.server.ts";
import { roomItem } from "./room-item.server.ts";

export const meta: MetaFunction = () => [{ title: "Numbers of the post · Sweetspot" }];

/** The live post's numbers by day and its screenshot, for both sides; the creator adds to them. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDealViewer(args);
  const { deliverableId = "" } = args.params;
  const [{ number, now, item, deal }, watch] = await Promise.all([
    roomItem(actor, args.params),
    isUuid(deliverableId) ? watchOf(deliverableId) : null,
  ]);
  const post = item.livePosts[0];
  return {
    number,
    now,
    timeZone: actor.timeZone,
    today: dateIn(now, actor.timeZone),
    mine: actor.kind === "creator",
    label: item.label,
    to: `/deals/${number}/deliverables/${item.id}/live`,
    may: {
      answer: actor.kind === "creator" && (watch?.state === "asked" || watch?.state === "unanswered"),
      settle: can(actor, "live.confirm") && watch?.state === "unanswered",
    },
    /** What the brand can do about a post that is gone, beside closing the matter. */
    gone: watch?.state === "unanswered" && {
      dispute: deal.state === "active" && disputable(item) ? `/deals/${number}/dispute` : null,
      paidOut: item.state === "paid",
      report: `/report/creator/${deal.creator.handle}`,
    },
    watch,
    said: new URL(args.request.url).searchParams.get("done"),
    post: post && {
      url: post.url,
      screenshotId: post.screenshotId,
      days: post.metrics.map((row) => ({
        day: row.takenOn,
        enteredAt: row.enteredAt,
        numbers: Object.fromEntries(METRICS.map((key) => [key, row[key]])),
      })),
    },
  };
}

/** Keeps a screenshot, one day's numbers or an export, or answers about a post that was not found. */
export async function action(args: ActionFunctionArgs) {
  return runLiveAct(await requireParty(args), args.request, args.params);
}

const SAID: Record<string, string> = {
  answer_watch: "Answer sent. The post is looked at again tomorrow.",
  settle_watch: "Closed. The post is not looked at any more.",
  import: "Imported from the export.",
};

interface Gone {
  dispute: string | null;
  paidOut: boolean;
  report: string;
}

/** A post that is gone: the way to the money while it is held, and what is left once it is paid out. */
function GonePost({ dispute, paidOut, report }: Gone) {
  return (
    <>
      <p className="t-2">Open the address yourself and write to the creator first.</p>
      {dispute ? (
        <p className="t-2">
          Its money is still held.{" "}
          <Link className="link" to={dispute}>
            Open a dispute
          </Link>{" "}
          and our staff decides what becomes of it.
        </p>
      ) : (
        <p className="t-2">
          {paidOut
            ? "It was paid out: a dispute cannot bring that back. "
            : "Its money is not held any more. "}
          Until you close the matter the creator’s scorecard counts it as a post that did not stay.{" "}
          <Link className="link" to={report}>
            Report it to our staff
          </Link>{" "}
          when it was taken down on purpose.
        </p>
      )}
    </>
  );
}

export default function LivePost() {
  const { number, label, to, post, mine, now, timeZone, today, watch, may, gone, said } =
    useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  // A form whose numbers were kept starts afresh.
  const kept = post?.days.map((row) => row.enteredAt.getTime()).join();
  const sent = result?.initialValue ?? {};
  const about = "day" in sent;

  return (
    <ActorShell current="deals">
      <PageHeader
        title={`Numbers of the post: ${label}`}
        lead="As the platform shows them to the creator, by day. Both sides see the same."
        crumbs={[
          { label: "Deals", to: "/deals" },
          { label: `Deal ${number}`, to: `/deals/${number}` },
          { label: "Numbers" },
        ]}
      />
      {said && SAID[said] && (
        <div className="mb-5">
          <Notice tone="ok">{SAID[said]}</Notice>
        </div>
      )}
      {!post ? (
        <p className="t-2">
          There is no live post yet. Its numbers are kept here as soon as its link is sent.
        </p>
      ) : (
        <div className="lay">
          <div className="stack">
            <SectionCard id="days" title="By day">
              <PostNumbers days={post.days} timeZone={timeZone} now={now} mine={mine} />
            </SectionCard>
            {mine && (
              <SectionCard
                id="enter"
                title="Enter a day"
                aside={
                  <Link className="link t-small" to={`${to}/import`}>
                    Import the platform’s export
                  </Link>
                }
              >
                <MetricsForm key={kept} today={today} result={about ? result : undefined} />
              </SectionCard>
            )}
          </div>
          <div className="stack">
            {watch && (
              <PostStanding watch={watch} timeZone={timeZone} now={now}>
                {may.answer && (
                  <WatchAnswerForm result={sent.intent === "answer_watch" ? result : undefined} />
                )}
                {may.settle && gone && (
                  <Form method="post" className="grid gap-3">
                    <GonePost {...gone} />
                    <Button look="2" name="intent" value="settle_watch">
                      Close the matter
                    </Button>
                  </Form>
                )}
              </PostStanding>
            )}
            <SectionCard id="screenshot-card" title="Screenshot">
              {post.screenshotId ? (
                <a
                  className="media block mb-4"
                  href={`/files/${post.screenshotId}`}
                  target="_blank"
                  rel="noreferrer"
                >
                  <img
                    src={`/files/${post.screenshotId}?small`}
                    alt={`Screenshot of the live post, ${label}`}
                    loading="lazy"
                  />
                </a>
              ) : (
                <p className="t-2 mb-3">
                  {mine
                    ? "None yet. It shows the caption and the label as people see them, also after the post is gone."
                    : "None yet. The creator can add one."}
                </p>
              )}
              {mine && (
                <ScreenshotForm
                  key={post.screenshotId}
                  result={about || sent.intent ? undefined : result}
                  again={post.screenshotId !== null}
                />
              )}
            </SectionCard>
          </div>
        </div>
      )}
    </ActorShell>
  );
}
