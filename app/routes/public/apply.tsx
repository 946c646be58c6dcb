import { useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useMemo } from "react";
import { ApplyFields } from "#app/components/application/apply-fields.tsx";
import { ApplyHeader, CannotApply } from "#app/components/application/cannot-apply.tsx";
import { NextSteps } from "#app/components/application/next-steps.tsx";
import { amountsOf } from "#app/components/application/price-sums.tsx";
import { SendCard } from "#app/components/application/send-card.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ownCreator } from "#app/domain/account/queries.server.ts";
import { applyForm, isFixed } from "#app/domain/application/apply-form.ts";
import { apply } from "#app/domain/application/apply.server.ts";
import { ownApplicationTo } from "#app/domain/application/queries.server.ts";
import { publicBrief } from "#app/domain/brief/queries.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { keyOf } from "#app/http/brief-link.server.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { applyInput, applyView, formBriefOf, type ApplyView } from "./apply-view.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Apply to ${data.brief.title} · Sweetspot` : "Apply · Sweetspot" },
];

/** What is asked, whether this creator may apply, and with which accounts. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const [found, creator] = await Promise.all([publicBrief(args.params.slug ?? "", actor, keyOf(args.request)), ownCreator(actor)]);
  if (!found?.fit) return refusalResponse(refuse("not_found"));
  return applyView(actor, { ...found, fit: found.fit }, creator);
}

/** Sends the application. A second press finds the first one and shows it. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const slug = args.params.slug ?? "";
  const key = keyOf(args.request);
  const found = await publicBrief(slug, actor, key);
  if (!found) return refusalResponse(refuse("not_found"));
  const { brief } = found;
  const form = await parseForm(args.request, applyForm(formBriefOf(brief)));
  if (!form.ok) return form.response;
  const result = await apply(actor, { ...applyInput(brief, form.value), key });
  if (result.ok) return redirect(`/creator/applications/${result.value.applicationId}?sent`);
  const sent = result.code === "already_applied" ? await ownApplicationTo(actor, slug) : null;
  if (sent) return redirect(`/creator/applications/${sent}?sent`);
  return formRefusal(form.submission, result, result.code === "not_eligible" ? "accountIds" : undefined);
}

function useApplyForm(view: ApplyView) {
  const { lines, questions, brief, chosen } = view;
  const { currency } = brief;
  const schema = useMemo(() => applyForm({ lines, currency, questions }), [lines, currency, questions]);
  const [form, fields] = useForm({
    id: "apply",
    lastResult: useActionData<typeof action>()?.result,
    constraint: getZodConstraint(schema),
    defaultValue: { accountIds: chosen },
    // On blur, an error above the button would move it away from under the pointer.
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
  return { form, fields, prices: fields.prices.getFieldset(), answers: fields.answers.getFieldset() };
}

function ApplyPage({ view }: { view: ApplyView }) {
  const { form, fields, prices, answers } = useApplyForm(view);
  const { brief, lines, policy, now, timeZone } = view;
  const amounts = amountsOf(lines, brief.currency, (id) => prices[id]?.value);
  const metas = {
    accountIds: fields.accountIds,
    pitch: fields.pitch,
    availability: fields.availability,
    price: (id: string) => prices[id],
    answer: (key: string) => answers[key],
  };
  return (
    <FormShell form={form} className="stack">
      <div className="lay lay-home">
        <ApplyFields {...view} currency={brief.currency} metas={metas} />
        <div className="grid gap-6 content-start lg:sticky lg:top-20">
          <SendCard
            amounts={amounts}
            currency={brief.currency}
            policy={policy}
            addUp={lines.every(isFixed) ? null : form.validate.getButtonProps()}
          />
          <NextSteps brandName={brief.brand.name} policy={policy} now={now} timeZone={timeZone} />
        </div>
      </div>
    </FormShell>
  );
}

export default function Apply() {
  const view = useLoaderData<typeof loader>();
  return (
    <ActorShell current="briefs">
      <ApplyHeader view={view} />
      {view.obstacle ? <CannotApply view={view} /> : <ApplyPage view={view} />}
    </ActorShell>
  );
}
