import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { MetricsForm } from "#app/components/deal/metrics-form.tsx";
import { PostNumbers } from "#app/components/deal/post-numbers.tsx";
import { ScreenshotForm } from "#app/components/deal/screenshot-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { enterMetrics, keepScreenshot } from "#app/domain/content/post-evidence.server.ts";
import { METRICS, metricsForm } from "#app/domain/content/post-metrics.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireCreator, requireDealViewer } from "#app/http/guard.server.ts";
import { formRefusal } from "#app/http/refusal.server.ts";
import { keepOrDiscard, receiveFile } from "../creator/receive-file.server.ts";
import { roomItem } from "./room-item.server.ts";

export const meta: MetaFunction = () => [{ title: "Numbers of the post · Sweetspot" }];

/** The live post's numbers by day and its screenshot, for both sides; the creator adds to them. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDealViewer(args);
  const { number, now, item } = await roomItem(actor, args.params);
  const post = item.livePosts[0];
  return {
    number,
    now,
    timeZone: actor.timeZone,
    mine: actor.kind === "creator",
    label: item.label,
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

/** Keeps a screenshot or one day's numbers. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args);
  const { number, deliverableId = "" } = args.params;
  const here = `/deals/${number}/deliverables/${deliverableId}/live`;
  if (args.request.headers.get("content-type")?.startsWith("multipart/")) {
    const upload = { schema: z.object({}), area: "live", families: ["image"], needed: true } as const;
    const form = await receiveFile(args.request, upload);
    if (!form.ok) return form.response;
    const { file } = form;
    const kept = await keepOrDiscard(form, () =>
      file ? keepScreenshot(actor, { deliverableId, file }) : Promise.resolve(refuse("file_missing")),
    );
    return kept.ok ? redirect(here) : formRefusal(form.submission, kept);
  }
  const parsed = await parseForm(args.request, metricsForm);
  if (!parsed.ok) return parsed.response;
  const { day, ...numbers } = parsed.value;
  const entered = await enterMetrics(actor, { deliverableId, day, numbers });
  if (entered.ok) return redirect(here);
  return formRefusal(parsed.submission, entered, entered.code === "bad_day" ? "day" : undefined);
}

export default function LivePost() {
  const { number, label, post, mine, now, timeZone } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  // A form whose numbers were kept starts afresh.
  const kept = post?.days.map((row) => row.enteredAt.getTime()).join();
  const about = result?.initialValue && "day" in result.initialValue;
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
              <SectionCard id="enter" title="Enter a day">
                <MetricsForm
                  key={kept}
                  today={now.toISOString().slice(0, 10)}
                  result={about ? result : undefined}
                />
              </SectionCard>
            )}
          </div>
          <SectionCard id="screenshot-card" title="Screenshot">
            {post.screenshotId ? (
              <a
                className="media block mb-4"
                href={`/files/${post.screenshotId}`}
                target="_blank"
                rel="noreferrer"
              >
                <img
                  src={`/files/${post.screenshotId}`}
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
                result={about ? undefined : result}
                again={post.screenshotId !== null}
              />
            )}
          </SectionCard>
        </div>
      )}
    </ActorShell>
  );
}
