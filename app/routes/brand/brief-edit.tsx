import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { Completeness } from "#app/components/brief/completeness.tsx";
import { BudgetSection } from "#app/components/brief/editor/budget-section.tsx";
import { useBriefForm } from "#app/components/brief/editor/editor-fields.ts";
import { LicenceSection } from "#app/components/brief/editor/licence-section.tsx";
import { MessagesSection } from "#app/components/brief/editor/messages-section.tsx";
import { RulesSection } from "#app/components/brief/editor/rules-section.tsx";
import { WhatSection } from "#app/components/brief/editor/what-section.tsx";
import { WorkSection } from "#app/components/brief/editor/work-section.tsx";
import { BriefStateBadge } from "#app/components/brief/state-badge.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { briefForm } from "#app/domain/brief/brief-form.ts";
import { formOf, inputOf } from "#app/domain/brief/brief-form-map.ts";
import { isEditable } from "#app/domain/brief/brief.ts";
import { MIN_OPEN_HOURS, missingIn } from "#app/domain/brief/completeness.ts";
import { dateIn } from "#app/domain/brief/deadline.ts";
import { ownBrief } from "#app/domain/brief/queries.server.ts";
import { saveBrief } from "#app/domain/brief/save-brief.server.ts";
import { hoursAfter } from "#app/domain/deal/policy.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { idParam } from "../request-values.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Edit ${data?.title ?? "a brief"} · Sweetspot` },
];

/** The editor of a draft, or of a brief that was sent back. Others are shown, not edited. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args, "brief.write");
  const found = await ownBrief(actor, idParam(args.params.id));
  if (!found) return refusalResponse(refuse("not_found"));
  const { brief, policy, now, reviews } = found;
  if (!isEditable(brief.state)) throw redirect(`/brand/briefs/${brief.id}`);
  const { brandFeeBps, creatorFeeBps } = policy;
  return {
    ...{ id: brief.id, title: brief.title, state: brief.state, timeZone: actor.timeZone },
    form: formOf(brief, actor.timeZone),
    missing: missingIn(brief, now),
    policy: { brandFeeBps, creatorFeeBps },
    earliest: dateIn(hoursAfter(now, MIN_OPEN_HOURS), actor.timeZone),
    asked: brief.state === "changes_requested" ? (reviews[0]?.reason ?? null) : null,
    saved: new URL(args.request.url).searchParams.has("saved"),
  };
}

/** Saves the draft, then stays or goes on to the preview. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "brief.write");
  const id = idParam(args.params.id);
  const body = await readForm(args.request);
  const form = await parseForm(args.request, briefForm, body);
  if (!form.ok) return form.response;
  const found = await ownBrief(actor, id);
  if (!found) return refusalResponse(refuse("not_found"));
  const input = inputOf(form.value, actor.timeZone, found.brief.details);
  const saved = await saveBrief(actor, id, form.value.version, input);
  if (!saved.ok && saved.code === "not_found") return refusalResponse(saved);
  if (!saved.ok) return formRefusal(form.submission, saved);
  return redirect(
    body.get("then") === "preview" ? `/brand/briefs/${id}` : `/brand/briefs/${id}/edit?saved=1`,
  );
}

function Editor() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const [form, fields] = useBriefForm(result, page.form);
  return (
    <FormShell form={form} className="stack min-w-0" preventScrollReset>
      {/* Enter in a field must save and not remove a deliverable: the first button of a form is its default. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
        Save
      </button>
      <input type="hidden" name={fields.version.name} value={page.form.version} />
      <WhatSection fields={fields} />
      <WorkSection form={form} fields={fields} />
      <BudgetSection fields={fields} policy={page.policy} timeZone={page.timeZone} earliest={page.earliest} />
      <RulesSection fields={fields} />
      <MessagesSection fields={fields} />
      <LicenceSection fields={fields} />
      <div className="sticky bottom-0 max-[60rem]:bottom-[66px] z-10 -mx-1 px-1 py-3 bg-bg border-t border-line flex gap-3">
        <SubmitButton name="then" value="preview" pendingLabel="Saving">
          Save and preview
        </SubmitButton>
        <SubmitButton look="2" name="then" value="stay" pendingLabel="Saving">
          Save the draft
        </SubmitButton>
      </div>
    </FormShell>
  );
}

export default function EditBrief() {
  const { id, title, state, missing, asked, saved, form } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="briefs">
      <PageHeader
        title={title}
        aside={<BriefStateBadge state={state} />}
        crumbs={[{ label: "Briefs", to: "/brand/briefs" }, { label: "Edit" }]}
      />
      <div className="stack">
        {saved ? <Notice tone="ok">The draft is saved.</Notice> : null}
        {asked ? (
          <Notice tone="turn" title="Your turn: a moderator asks for changes">
            <p className="mt-1 whitespace-pre-line break-words">{asked}</p>
          </Notice>
        ) : null}
        <div className="lay">
          <Editor key={form.version} />
          <aside
            className="card pad grid gap-4 max-lg:order-first lg:sticky lg:top-20"
            aria-label="What is missing"
          >
            <Completeness missing={missing} editor="" />
            <p className="t-small t-2">
              As last saved.{" "}
              <Link className="link" to={`/brand/briefs/${id}`}>
                See what creators will see
              </Link>
            </p>
          </aside>
        </div>
      </div>
    </ActorShell>
  );
}
