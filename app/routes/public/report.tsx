import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { REPORT_REASON_CODES, REPORT_REASONS, reportForm } from "#app/domain/moderation/report.ts";
import { reportContent, type ReportTarget } from "#app/domain/moderation/report-content.server.ts";
import { reportTarget } from "#app/domain/moderation/report-target.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { keyOf } from "#app/http/brief-link.server.ts";
import { requireUser } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Report · Sweetspot" }];

function targetOf({ params: { kind, slug }, request }: LoaderFunctionArgs): ReportTarget {
  const known = kind === "brief" || kind === "brand" || kind === "review" || kind === "licence";
  if (!known || !slug) return refusalResponse(refuse("not_found"));
  return { kind, slug, key: keyOf(request) };
}

const withKey = (path: string, { key }: ReportTarget) =>
  key === null ? path : `${path}?key=${encodeURIComponent(key)}`;
const pageOf = (target: ReportTarget) =>
  target.kind === "licence"
    ? "/creator/licences?show=all"
    : target.kind === "review"
      ? "/notifications"
      : withKey(`/${target.kind}s/${target.slug}`, target);

/** Somebody who is signed in tells the operator about a brief, a brand or a review. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireUser(args);
  const target = targetOf(args);
  const found = await reportTarget(actor, target);
  if (!found) return refusalResponse(refuse("not_found"));
  const sent = new URL(args.request.url).searchParams.has("sent");
  return { words: found.words, already: found.already, sent, back: pageOf(target), kind: target.kind };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireUser(args);
  const target = targetOf(args);
  const form = await parseForm(args.request, reportForm);
  if (!form.ok) return form.response;
  const sent = await reportContent(actor, target, form.value);
  if (!sent.ok) return formRefusal(form.submission, sent);
  const page = withKey(`/report/${target.kind}/${target.slug}`, target);
  return redirect(`${page}${target.key === null ? "?" : "&"}sent`);
}

const OPTIONS = REPORT_REASON_CODES.map((value) => ({ value, label: REPORT_REASONS[value] }));

export default function Report() {
  const { words, already, sent, back, kind } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const [form, fields] = useCheckedForm({
    ...{ id: "report", schema: reportForm, result },
    ...(kind === "licence" ? { defaultValue: { reason: "licence" } } : {}),
  });
  return (
    <ActorShell>
      <div className="grid gap-5 max-w-[640px]">
        <PageHeader title="Report to the marketplace" lead={`About ${words}`} />
        {already ? (
          <Notice tone={sent ? "ok" : "info"} title={sent ? "Report sent" : "You have reported this"}>
            A moderator looks at it within a business day, and we tell you what came of it.
          </Notice>
        ) : (
          <section className="card pad" aria-label="Your report">
            <FormShell form={form}>
              <SelectField
                meta={fields.reason}
                label="What is wrong"
                options={OPTIONS}
                placeholder="Choose a reason"
              />
              <TextArea
                meta={fields.detail}
                label="Details"
                optional
                hint={
                  kind === "licence"
                    ? "Where you saw it and since when, with the address, and what the licence does not allow about it. Moderators read it."
                    : "Moderators read it. Whom it is about does not learn who sent it."
                }
                rows={4}
                max={2000}
              />
              <SubmitButton>Send the report</SubmitButton>
            </FormShell>
          </section>
        )}
        <div>
          <ButtonLink look="3" to={back}>
            Back to the page
          </ButtonLink>
        </div>
      </div>
    </ActorShell>
  );
}
