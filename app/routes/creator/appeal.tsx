import { useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RadioGroup } from "#app/components/forms/choice-group.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { appealForm } from "#app/domain/application/appeal-form.ts";
import { appealSignal } from "#app/domain/application/appeal.server.ts";
import { fitView } from "#app/domain/application/fit-view.ts";
import { applicationForCreator } from "#app/domain/application/queries.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Ask us to look again · Sweetspot" }];

/** The signals of the creator's own application that can still be looked at again. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const application = await applicationForCreator(actor, args.params.id ?? "");
  if (!application) return refusalResponse(refuse("not_found"));
  const fit = fitView(application.fit, application.appeals);
  return { id: application.id, title: application.brief.title, open: fit?.open ?? [] };
}

/** Sends the appeal to our staff. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const id = args.params.id ?? "";
  if (!(await applicationForCreator(actor, id))) return refusalResponse(refuse("not_found"));
  const form = await parseForm(args.request, appealForm);
  if (!form.ok) return form.response;
  const sent = await appealSignal(actor, id, form.value);
  return sent.ok
    ? redirect(`/creator/applications/${id}?appealed#fit`)
    : formRefusal(form.submission, sent, "signal");
}

function AppealForm({ open }: { open: readonly { code: string; name: string }[] }) {
  const [form, fields] = useForm({
    id: "appeal",
    lastResult: useActionData<typeof action>()?.result,
    constraint: getZodConstraint(appealForm),
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema: appealForm }),
  });
  return (
    <FormShell form={form} className="card pad stack max-w-[680px]">
      <RadioGroup
        meta={fields.signal}
        label="What should we look at?"
        choices={open.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextArea
        meta={fields.reason}
        label="What is not right?"
        hint="Say where it can be seen: a post, the platform’s own figures, an earlier deal. Only our staff reads it."
        rows={5}
        max={2_000}
      />
      <div>
        <SubmitButton pendingLabel="Sending">Send to our staff</SubmitButton>
      </div>
    </FormShell>
  );
}

export default function Appeal() {
  const { id, title, open } = useLoaderData<typeof loader>();
  const back = `/creator/applications/${id}`;
  return (
    <ActorShell current="applications">
      <PageHeader
        title="Ask us to look again"
        lead="A person looks at the signal and keeps it or sets it aside, with a reason that you and the brand read. The application goes on meanwhile."
        crumbs={[
          { label: "Your applications", to: "/creator/applications" },
          { label: title, to: back },
          { label: "Look again" },
        ]}
      />
      {open.length > 0 ? (
        <AppealForm open={open} />
      ) : (
        <div className="card">
          <EmptyState
            drawing="desk"
            title="Nothing left to look at"
            act={
              <ButtonLink look="2" to={back}>
                Back to the application
              </ButtonLink>
            }
          >
            Every signal is full, or you have asked about it already.
          </EmptyState>
        </div>
      )}
    </ActorShell>
  );
}
