import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { FindingCard } from "#app/components/safety/finding-card.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { LocalTime } from "#app/components/ui/local-time.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { APPEAL_DECISIONS, appealDecisionForm } from "#app/domain/application/appeal-form.ts";
import { safetyAppealInFull } from "#app/domain/brand-safety/appeals.server.ts";
import { CATEGORY_FACTS } from "#app/domain/brand-safety/category.ts";
import { decideSafetyAppeal } from "#app/domain/brand-safety/decide-appeal.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Brand safety appeal · Sweetspot" }];

/** One appeal with the finding as the creator saw it. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const appeal = await safetyAppealInFull(actor, args.params.id ?? "");
  if (!appeal) return refusalResponse(refuse("not_found"));
  const { finding, creator, reason, state, createdAt, decidedAt, decision, now } = appeal;
  return {
    ...{ finding: { ...finding, dealNumber: null }, creator, reason, state, createdAt, decidedAt, decision },
    ...{ now, timeZone: actor.timeZone },
  };
}

/** Keeps the finding or sets it aside; the creator is told. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "listing.moderate");
  const id = args.params.id ?? "";
  const form = await parseForm(args.request, appealDecisionForm);
  if (!form.ok) {
    if (!(await safetyAppealInFull(actor, id))) return refusalResponse(refuse("not_found"));
    return form.response;
  }
  const decided = await decideSafetyAppeal(actor, id, form.value);
  if (!decided.ok && decided.code === "not_found") return refusalResponse(decided);
  return decided.ok
    ? redirect(`/admin/safety?done=${form.value.decision}`)
    : formRefusal(form.submission, decided);
}

const NAMES = { kept: "Keep the finding", set_aside: "Set the finding aside" } as const;

function DecideForm() {
  const result = useActionData<typeof action>()?.result;
  const [form, fields] = useCheckedForm({ id: "decide", schema: appealDecisionForm, result });
  return (
    <FormShell form={form}>
      <RadioGroup
        meta={fields.decision}
        label="Decision"
        choices={APPEAL_DECISIONS.map((value) => ({ value, label: NAMES[value] }))}
      />
      <TextArea meta={fields.reason} label="Reason" hint="The creator reads it." rows={4} max={1_000} />
      <SubmitButton full pendingLabel="Deciding">
        Send the decision
      </SubmitButton>
    </FormShell>
  );
}

export default function SafetyCase() {
  const page = useLoaderData<typeof loader>();
  const { finding, creator, reason, state, createdAt, decidedAt, decision, now, timeZone } = page;
  return (
    <ActorShell current="appeals">
      <PageHeader
        title={`${creator.displayName}: ${CATEGORY_FACTS[finding.category].name}`}
        lead="The finding as the creator saw it when they wrote."
        crumbs={[
          { label: "Appeals", to: "/admin/appeals" },
          { label: "Brand safety", to: "/admin/safety" },
          { label: creator.displayName },
        ]}
      />
      <div className="lay">
        <div className="stack">
          <SectionCard
            id="reason"
            title="What the creator writes"
            aside={<LocalTime at={createdAt} now={now} timeZone={timeZone} className="t-small t-2" />}
          >
            <p className="whitespace-pre-line break-words">{reason}</p>
          </SectionCard>
          <div className="card pad">
            <FindingCard finding={finding} level={2} now={now} />
          </div>
          <p className="t-small t-2">
            <Link className="link" to={`/creators/${creator.handle}`}>
              The creator’s page
            </Link>
          </p>
        </div>
        <aside>
          <SectionCard id="decide" title={state === "open" ? "Decide" : "Decided"}>
            {state === "open" ? (
              <DecideForm />
            ) : (
              <div className="grid gap-2">
                <p className="t-strong">{state === "set_aside" ? "Set aside" : "Kept"}</p>
                <p>“{decision}”</p>
                {decidedAt && (
                  <LocalTime at={decidedAt} now={now} timeZone={timeZone} className="t-small t-2" />
                )}
              </div>
            )}
          </SectionCard>
        </aside>
      </div>
    </ActorShell>
  );
}
