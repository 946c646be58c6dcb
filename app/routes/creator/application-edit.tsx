import { useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { z } from "zod";
import { ApplyFields } from "#app/components/application/apply-fields.tsx";
import { InsertAnswer } from "#app/components/application/insert-answer.tsx";
import { amountsOf, PriceSums } from "#app/components/application/price-sums.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { isEditable } from "#app/domain/application/application.ts";
import { answerKey, applyForm, isFixed } from "#app/domain/application/apply-form.ts";
import { editApplication } from "#app/domain/application/edit.server.ts";
import { applicationForCreator } from "#app/domain/application/queries.server.ts";
import { answersOf } from "#app/domain/application/saved-answers.server.ts";
import { policyFor } from "#app/domain/deal/policy.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { editView, type EditView } from "./application-edit-view.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Edit your application to ${data.title} · Sweetspot` : "Application · Sweetspot" },
];

/** What was sent, to change it as long as the brand has not opened it. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const application = await applicationForCreator(actor, args.params.id ?? "");
  if (!application) return refusalResponse(refuse("not_found"));
  const [policy, answers] = await Promise.all([policyFor(application.brief.brandId), answersOf(actor)]);
  return {
    ...editView(application),
    policy,
    answers,
    editable: isEditable(application),
    timeZone: actor.timeZone,
  };
}

const editForm = (brief: Parameters<typeof applyForm>[0]) =>
  applyForm(brief).omit({ accountIds: true }).extend({ version: z.coerce.number().int() });

/** Changes the application, unless the brand has opened it in the meantime. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const id = args.params.id ?? "";
  const application = await applicationForCreator(actor, id);
  if (!application) return refusalResponse(refuse("not_found"));
  const { lines, currency, questions } = editView(application);
  const form = await parseForm(args.request, editForm({ lines, currency, questions }));
  if (!form.ok) return form.response;
  const { version, pitch, availability, answers, prices } = form.value;
  const result = await editApplication(actor, id, {
    ...{ version, pitch, availability },
    answers: questions.map((question, at) => ({ question, answer: answers[answerKey(at)] ?? "" })),
    prices: lines.map((line) => ({
      briefDeliverableId: line.id,
      amount: (isFixed(line) ? line.min : prices[line.id]) ?? 0n,
    })),
  });
  if (result.ok) return redirect(`/creator/applications/${id}?edited`);
  return formRefusal(form.submission, result);
}

function EditForm({
  view,
}: {
  view: EditView & Pick<ReturnType<typeof useLoaderData<typeof loader>>, "policy" | "answers" | "timeZone">;
}) {
  const { lines, questions, currency, policy } = view;
  const schema = useMemo(() => editForm({ lines, currency, questions }), [lines, currency, questions]);
  const [form, fields] = useForm({
    id: "edit",
    lastResult: useActionData<typeof action>()?.result,
    constraint: getZodConstraint(schema),
    defaultValue: view.values,
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
  const prices = fields.prices.getFieldset();
  const answers = fields.answers.getFieldset();
  const metas = {
    accountIds: fields.version,
    pitch: fields.pitch,
    availability: fields.availability,
    price: (id: string) => prices[id],
    answer: (key: string) => answers[key],
  };
  return (
    <FormShell form={form} className="stack">
      <input type="hidden" name="version" value={view.values.version} />
      <div className="lay lay-home">
        <ApplyFields
          {...view}
          metas={metas}
          accounts={[]}
          askedCountry={null}
          withoutAccounts
          insert={(name) => (
            <InsertAnswer
              answers={view.answers}
              buttonFor={(value) => form.update.getButtonProps({ name, value })}
            />
          )}
        />
        <section
          className="card pad grid gap-4 content-start lg:sticky lg:top-20"
          aria-labelledby="sums-title"
        >
          <h2 id="sums-title" className="t-sec">
            What you net
          </h2>
          <PriceSums
            amounts={amountsOf(lines, currency, (id) => prices[id]?.value)}
            currency={currency}
            policy={policy}
            programme={view.programme}
          />
          <SubmitButton size="l" full pendingLabel="Saving">
            Save the changes
          </SubmitButton>
          <p className="t-small t-2 text-center">
            Your frozen numbers, your place in the queue and the promised answer stay as they are.
          </p>
        </section>
      </div>
    </FormShell>
  );
}

export default function EditApplication() {
  const view = useLoaderData<typeof loader>();
  return (
    <ActorShell current="applications">
      <PageHeader
        title="Edit your application"
        lead={`To “${view.title}”. You can change it until ${view.brandName} opens it.`}
        crumbs={[
          { label: "Your applications", to: "/creator/applications" },
          { label: view.title, to: `/creator/applications/${view.id}` },
          { label: "Edit" },
        ]}
      />
      {view.editable ? (
        <EditForm view={view} />
      ) : (
        <div className="card">
          <EmptyState
            drawing="board"
            title="This application can no longer be edited"
            act={<ButtonLink to={`/creator/applications/${view.id}`}>See where it stands</ButtonLink>}
          >
            {view.brandName} has opened or answered it. What they read stays as it is; you can still withdraw.
          </EmptyState>
        </div>
      )}
    </ActorShell>
  );
}
