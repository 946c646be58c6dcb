import { useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AuthenticityNotes } from "#app/components/application/authenticity-notes.tsx";
import { FitBreakdown } from "#app/components/application/fit-breakdown.tsx";
import { StatsCard } from "#app/components/application/stats-card.tsx";
import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import {
  APPEAL_DECISION_NAMES,
  APPEAL_DECISIONS,
  appealDecisionForm,
} from "#app/domain/application/appeal-form.ts";
import { appealInFull } from "#app/domain/application/appeals.server.ts";
import { decideAppeal } from "#app/domain/application/decide-appeal.server.ts";
import { signalName } from "#app/domain/application/explanation.ts";
import { fitView } from "#app/domain/application/fit-view.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Appeal · Sweetspot" }];

/** One appeal with everything that the signal rests on. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const appeal = await appealInFull(actor, args.params.id ?? "");
  if (!appeal) return refusalResponse(refuse("not_found"));
  const { application } = appeal;
  return {
    ...{ now: appeal.now, timeZone: actor.timeZone, reason: appeal.reason, state: appeal.state },
    ...{ createdAt: appeal.createdAt, decidedAt: appeal.decidedAt, decision: appeal.decision },
    signal: signalName(appeal.signal),
    creator: application.creator.displayName,
    brief: application.brief.title,
    brand: application.brief.brand.name,
    pitch: application.pitch,
    fit: fitView(application.fit, application.appeals),
    snapshots: application.snapshots.map(({ id, stats }) => ({ id, stats })),
  };
}

/** Keeps the signal or sets it aside; both sides are told. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const form = await parseForm(args.request, appealDecisionForm);
  if (!form.ok) {
    if (!(await appealInFull(actor, args.params.id ?? ""))) return refusalResponse(refuse("not_found"));
    return form.response;
  }
  const decided = await decideAppeal(actor, args.params.id ?? "", form.value);
  if (!decided.ok && decided.code === "not_found") return refusalResponse(decided);
  return decided.ok
    ? redirect(`/admin/appeals?done=${form.value.decision}`)
    : formRefusal(form.submission, decided);
}

function DecideForm() {
  const [form, fields] = useForm({
    id: "decide",
    lastResult: useActionData<typeof action>()?.result,
    constraint: getZodConstraint(appealDecisionForm),
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: appealDecisionForm }),
  });
  return (
    <FormShell form={form} className="stack">
      <RadioGroup
        meta={fields.decision}
        label="Decision"
        choices={APPEAL_DECISIONS.map((value) => ({ value, label: APPEAL_DECISION_NAMES[value] }))}
      />
      <TextArea
        meta={fields.reason}
        label="Reason"
        hint="The creator and the brand read it."
        rows={4}
        max={1_000}
      />
      <SubmitButton full pendingLabel="Deciding">
        Send the decision
      </SubmitButton>
    </FormShell>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Decided({ page }: { page: Page }) {
  return (
    <div className="grid gap-2">
      <p className="t-strong">{page.state === "set_aside" ? "Set aside" : "Kept"}</p>
      <p>“{page.decision}”</p>
      {page.decidedAt && (
        <LocalTime at={page.decidedAt} now={page.now} timeZone={page.timeZone} className="t-small t-2" />
      )}
    </div>
  );
}

export default function Appeal() {
  const page = useLoaderData<typeof loader>();
  const { creator, signal, brief, brand, reason, createdAt, fit, snapshots, now, timeZone } = page;
  return (
    <ActorShell current="appeals">
      <PageHeader
        title={`${creator}: ${signal}`}
        lead={`Application to “${brief}” of ${brand}`}
        crumbs={[{ label: "Appeals", to: "/admin/appeals" }, { label: creator }]}
      />
      <div className="lay">
        <div className="stack">
          <SectionCard
            id="reason"
            title="What the creator writes"
            aside={<LocalTime at={createdAt} now={now} timeZone={timeZone} className="t-small t-2" />}
          >
            <p className="whitespace-pre-line">{reason}</p>
          </SectionCard>
          <SectionCard id="fit" title="What both sides see">
            <div className="grid gap-5">
              <FitBreakdown fit={fit} side="admin" open />
              {fit && <AuthenticityNotes fit={fit} side="admin" />}
            </div>
          </SectionCard>
          <SectionCard id="pitch" title="Pitch">
            <p className="whitespace-pre-line">{page.pitch}</p>
          </SectionCard>
          <SectionCard id="numbers" title="The frozen numbers">
            <div className="grid gap-8">
              {snapshots.map((one) => (
                <StatsCard key={one.id} stats={one.stats} askedCountry={null} now={now} timeZone={timeZone} />
              ))}
            </div>
          </SectionCard>
        </div>
        <aside>
          <SectionCard id="decide" title={page.state === "open" ? "Decide" : "Decided"}>
            {page.state === "open" ? <DecideForm /> : <Decided page={page} />}
          </SectionCard>
        </aside>
      </div>
    </ActorShell>
  );
}
