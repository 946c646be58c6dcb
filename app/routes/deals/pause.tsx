import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ProposePauseForm } from "#app/components/dispute/propose-pause-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { PartyActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { acceptPause, dropPause } from "#app/domain/pause/answer-pause.server.ts";
import { endPause } from "#app/domain/pause/end-pause.server.ts";
import { pauseForm, type PauseForm } from "#app/domain/pause/pause.ts";
import { proposePause } from "#app/domain/pause/propose-pause.server.ts";
import { dealPauses } from "#app/domain/pause/queries.server.ts";
import { refuse, type Result } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireParty } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Pause the deal · Sweetspot" }];

const DONE: Record<PauseForm["intent"], string> = {
  propose: "Proposed. Nothing changes until the other side accepts.",
  accept: "The deal is paused. No limit runs until it goes on.",
  decline: "Declined. Every limit goes on as it was.",
  withdraw: "Taken back. Every limit goes on as it was.",
  end: "The deal goes on. Every limit has moved on by the time of the pause.",
};

/** The pause of a deal: proposed, running, or the form that proposes one. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireParty(args, "deal.read");
  const [deal, now] = await Promise.all([dealPauses(actor, Number(args.params.number)), pageNow()]);
  if (!deal) return refusalResponse(refuse("not_found"));
  const done = new URL(args.request.url).searchParams.get("done") as PauseForm["intent"] | null;
  return {
    ...deal,
    ...{ now, side: actor.kind, timeZone: actor.timeZone, may: can(actor, "contract.sign") },
    otherName: actor.kind === "brand" ? deal.creatorName : deal.brandName,
    said: done ? (DONE[done] ?? null) : null,
  };
}

function run(actor: PartyActor, dealNumber: number, form: PauseForm): Promise<Result> {
  switch (form.intent) {
    case "propose":
      return proposePause(actor, { dealNumber, days: form.days, reason: form.reason });
    case "accept":
      return acceptPause(actor, dealNumber);
    case "decline":
    case "withdraw":
      return dropPause(actor, dealNumber, form.intent);
    case "end":
      return endPause(actor, dealNumber);
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args, "contract.sign");
  const number = Number(args.params.number);
  if (!(await dealPauses(actor, number))) return refusalResponse(refuse("not_found"));
  const form = await parseForm(args.request, pauseForm);
  if (!form.ok) return form.response;
  const outcome = await run(actor, number, form.value);
  if (outcome.ok) return redirect(`/deals/${number}/pause?done=${form.value.intent}`);
  if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
  return formRefusal(form.submission, outcome);
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;
type Pause = NonNullable<Page["open"]>;

function Presses({ pause, page }: { pause: Pause; page: Page }) {
  if (!page.may)
    return <p className="t-small t-2">Your role does not decide this. Ask an owner or a manager.</p>;
  const mine = pause.proposedBy === page.side;
  const acts =
    pause.state === "running"
      ? [["end", "End the pause now"] as const]
      : mine
        ? [["withdraw", "Take the proposal back"] as const]
        : [["accept", "Accept the pause"] as const, ["decline", "Decline"] as const];
  return (
    <Form method="post" className="flex flex-wrap gap-3">
      {acts.map(([intent, words], at) => (
        <SubmitButton
          key={intent}
          name="intent"
          value={intent}
          look={intent === "accept" ? "1" : at === 0 ? "2" : "3"}
        >
          {words}
        </SubmitButton>
      ))}
    </Form>
  );
}

function OpenPause({ pause, page }: { pause: Pause; page: Page }) {
  const { now, timeZone } = page;
  const who = pause.proposedBy === page.side ? "You" : page.otherName;
  return (
    <SectionCard id="pause" title={pause.state === "running" ? "The deal is paused" : "A pause is proposed"}>
      <div className="grid gap-4">
        <p className="prose-col">
          {who} proposed {pause.days} {pause.days === 1 ? "day" : "days"} on{" "}
          {formatInstant(pause.createdAt, timeZone, now)}.
        </p>
        <p className="well whitespace-pre-line break-words">{pause.reason}</p>
        {pause.until && pause.startedAt && (
          <p>
            <Countdown
              {...{ deadline: pause.until, start: pause.startedAt, now, timeZone }}
              atZero="then it goes on by itself"
            />
          </p>
        )}
        <Presses pause={pause} page={page} />
      </div>
    </SectionCard>
  );
}

export default function PausePage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer?.result.error?.[""];
  return (
    <ActorShell current="deals">
      <PageHeader
        title="Pause the deal"
        lead={`“${page.title}” with ${page.otherName}`}
        crumbs={[
          { label: "Deals", to: "/deals" },
          { label: `Deal ${page.number}`, to: `/deals/${page.number}` },
          { label: "Pause" },
        ]}
      />
      <div className="stack max-w-[820px]">
        {page.said && !answer && <Notice tone="ok">{page.said}</Notice>}
        {refused && <Notice tone="bad">{refused.join(" ")}</Notice>}
        {page.open ? (
          <OpenPause pause={page.open} page={page} />
        ) : page.state !== "active" || page.disputed ? (
          <div className="card">
            <EmptyState title="No pause possible">
              {page.disputed
                ? "A dispute is open, so the deal stands still already."
                : "Only a deal whose work is under way can be paused."}
            </EmptyState>
          </div>
        ) : (
          <SectionCard id="propose" title="Propose a pause">
            <div className="grid gap-4">
              <p className="prose-col">
                For what nobody could foresee: illness, a flood, a strike. Nothing changes until{" "}
                {page.otherName} accepts. Then no limit runs, nothing is approved by itself and nothing is
                paid out. The deal goes on by itself when the days are over, or as soon as either side ends
                the pause. Every limit moves on by exactly the time of the pause.
              </p>
              {page.may ? (
                <ProposePauseForm otherName={page.otherName} result={answer?.result} />
              ) : (
                <p className="t-2">Your role does not decide this. Ask an owner or a manager of your team.</p>
              )}
            </div>
          </SectionCard>
        )}
      </div>
    </ActorShell>
  );
}
