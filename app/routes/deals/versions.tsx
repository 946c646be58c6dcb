import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { CommentForm } from "#app/components/deal/comment-form.tsx";
import { CommentThread } from "#app/components/deal/comment-thread.tsx";
import { ReviewForm } from "#app/components/deal/review-form.tsx";
import type { Picked } from "#app/components/deal/version-files.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { draftThreads } from "#app/domain/content/draft-threads.server.ts";
import { AT_ZERO } from "#app/domain/deal/turn.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireDealViewer, requireParty } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { roomItem } from "./room-item.server.ts";
import { reviewForm } from "./room-forms.ts";
import { runVersionAct } from "./version-acts.server.ts";
import { commentForm, replyForm, resolveForm, versionsForm } from "./version-forms.ts";
import { Switch, VersionSide, Words } from "./version-parts.tsx";
import { versionsView, type VersionsShown } from "./versions-view.server.ts";

export const meta: MetaFunction = () => [{ title: "Versions of a draft · Sweetspot" }];

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDealViewer(args);
  const { number, now, deal, item } = await roomItem(actor, args.params);
  const asked = new URL(args.request.url).searchParams;
  const rows = await draftThreads(actor, item.id);
  const wanted = { version: Number(asked.get("v")) || null, with: Number(asked.get("with")) || null };
  return {
    ...{ number, now, timeZone: actor.timeZone, creatorName: deal.creator.displayName },
    label: item.label,
    room: versionsView(actor, deal, item, rows, wanted),
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args);
  const { number, deliverableId = "" } = args.params;
  const parsed = await parseForm(args.request, versionsForm);
  if (!parsed.ok) return parsed.response;
  const outcome = await runVersionAct(actor, deliverableId, parsed.value);
  if (!outcome.ok) {
    if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
    if (outcome.code === "disclosure_unmet") return formRefusal(parsed.submission, outcome, "overrideReason");
    return formRefusal(parsed.submission, outcome, outcome.detail?.field);
  }
  const { intent } = parsed.value;
  if (intent === "approve" || intent === "request_changes")
    return redirect(`/deals/${number}?done=${intent}`);
  return redirect(`${new URL(args.request.url).pathname.replace(/\.data$/, "")}${pageOf(args.request)}`);
}

/** Which versions were on the screen when a form was sent. */
function pageOf(request: Request): string {
  const asked = new URL(request.url).searchParams;
  const kept = ["v", "with"].flatMap((name) => {
    const value = Number(asked.get(name));
    return value > 0 ? [`${name}=${value}`] : [];
  });
  return kept.length > 0 ? `?${kept.join("&")}` : "";
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Comments({ room, page, picked }: { room: VersionsShown; page: Page; picked: Picked | null }) {
  const result = useActionData<typeof action>()?.result;
  const shared = {
    ...{ mayAnswer: room.mayAnswer, result, timeZone: page.timeZone, now: page.now },
    schemas: { reply: replyForm, resolve: resolveForm },
  };
  const { shown, threads, earlier } = room;
  return (
    <SectionCard id="comments" title={`Comments on v${shown.version}, ${room.open} open`}>
      {threads.length === 0 && <p className="t-2">None yet. Each one can point at a moment or a place.</p>}
      <ol className="grid gap-3">
        {threads.map((one) => (
          <CommentThread key={one.id} comment={one} {...shared} />
        ))}
      </ol>
      {earlier.length > 0 && (
        <>
          <h3 className="t-strong mt-5 mb-2">Still open on earlier versions</h3>
          <ol className="grid gap-3">
            {earlier.map((one) => (
              <CommentThread
                key={one.id}
                comment={{ ...one, place: `v${one.version}: ${one.place}` }}
                {...shared}
              />
            ))}
          </ol>
        </>
      )}
      {room.mayComment && (
        <div className="mt-5">
          <CommentForm
            key={threads.length}
            schema={commentForm}
            version={shown.version}
            clientKey={room.commentKey}
            files={shown.files}
            picked={picked}
            result={result?.initialValue?.intent === "comment" ? result : undefined}
          />
        </div>
      )}
    </SectionCard>
  );
}

function Decision({ room, page }: { room: VersionsShown; page: Page }) {
  const result = useActionData<typeof action>()?.result;
  const intent = result?.initialValue?.intent;
  if (!room.decision) return null;
  const { toCheck, unmet, dueAt, since, moreRounds } = room.decision;
  const atZero = unmet
    ? "then it goes back to the creator, because the caption does not disclose the ad"
    : AT_ZERO.review_draft;
  return (
    <SectionCard id="decide" title="Your decision">
      {dueAt && (
        <div className="mb-4">
          <Countdown deadline={dueAt} start={since} now={page.now} atZero={atZero} timeZone={page.timeZone} />
        </div>
      )}
      {room.open > 0 && (
        <p className="mb-4">
          {room.open === 1 ? "One comment is" : `${room.open} comments are`} open. What is open goes with your
          request for changes.
        </p>
      )}
      <ReviewForm
        schema={reviewForm}
        deliverableId={room.itemId}
        version={room.shown.version}
        items={toCheck}
        unmet={unmet}
        rounds={room.rounds}
        revisionHours={room.decision.revisionHours}
        moreRounds={moreRounds}
        creatorName={page.creatorName}
        result={intent === "approve" || intent === "request_changes" ? result : undefined}
      />
    </SectionCard>
  );
}

export default function Versions() {
  const page = useLoaderData<typeof loader>();
  const [picked, setPicked] = useState<Picked | null>(null);
  const { room, number } = page;
  const before = room?.other && room.other.version < room.shown.version ? room.other : null;
  const shown = room && (
    <VersionSide
      version={room.shown}
      threads={room.threads}
      page={page}
      {...(room.mayComment ? { onPick: setPicked } : {})}
    />
  );
  return (
    <ActorShell current="deals">
      <PageHeader
        title={`Versions: ${page.label}`}
        lead={
          room
            ? `${room.rounds.used} of ${room.rounds.included} revision rounds used.`
            : "No draft yet. Its versions and comments stand here as soon as the creator sends one."
        }
        crumbs={[
          { label: "Deals", to: "/deals" },
          { label: `Deal ${number}`, to: `/deals/${number}` },
          { label: "Versions" },
        ]}
        aside={
          room?.maySend && (
            <ButtonLink to={`/deals/${number}/deliverables/${room.itemId}/draft`}>
              Send draft v{(room.versions.at(-1) ?? 0) + 1}
            </ButtonLink>
          )
        }
      />
      {room && (
        <>
          <Switch room={room} />
          {room.other ? (
            <>
              <div className="grid gap-5 items-start mb-5 md:grid-cols-2">
                <VersionSide version={room.other} threads={room.otherThreads} page={page} />
                {shown}
              </div>
              <Words room={room} before={before ?? room.other} />
            </>
          ) : null}
          <div className={room.other ? "lay mt-5" : "lay"}>
            <div className="stack">
              {!room.other && shown}
              <Comments room={room} page={page} picked={picked} />
            </div>
            <div className="stack">
              {!room.other && <Words room={room} before={null} />}
              <Decision room={room} page={page} />
            </div>
          </div>
        </>
      )}
    </ActorShell>
  );
}
