import { useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useMemo, useRef } from "react";
import { ApplyFields } from "#app/components/application/apply-fields.tsx";
import { OwnClashes } from "#app/components/competition/own-clashes.tsx";
import { ApplyHeader, CannotApply } from "#app/components/application/cannot-apply.tsx";
import { DraftLine } from "#app/components/application/draft-line.tsx";
import { InsertAnswer } from "#app/components/application/insert-answer.tsx";
import { NextSteps } from "#app/components/application/next-steps.tsx";
import { amountsOf } from "#app/components/application/price-sums.tsx";
import { SendCard } from "#app/components/application/send-card.tsx";
import { useDraft } from "#app/components/application/use-draft.ts";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import type { CreatorActor } from "#app/domain/access/actor.ts";
import { ownCreator } from "#app/domain/account/queries.server.ts";
import { applyForm, isFixed } from "#app/domain/application/apply-form.ts";
import { apply } from "#app/domain/application/apply.server.ts";
import { ApplicationDraftFields } from "#app/domain/application/draft.ts";
import { applyAids, saveDraft } from "#app/domain/application/drafts.server.ts";
import { exclusivityClashes } from "#app/domain/competition/exclusivity-clash.ts";
import { ownApplicationTo } from "#app/domain/application/queries.server.ts";
import { publicBrief } from "#app/domain/brief/queries.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { keyOf } from "#app/http/brief-link.server.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { formRefusal, refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";
import { applyInput, applyView, exclusivityWords, formBriefOf, type ApplyView } from "./apply-view.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Apply to ${data.brief.title} · Sweetspot` : "Apply · Sweetspot" },
];

/** What is asked, whether this creator may apply, and with which accounts. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const [found, creator] = await Promise.all([
    publicBrief(args.params.slug ?? "", actor, keyOf(args.request)),
    ownCreator(actor),
  ]);
  if (!found?.fit) return refusalResponse(refuse("not_found"));
  const { promised, ...aids } = await applyAids(actor, found.brief.id);
  const clashes = exclusivityClashes(promised, exclusivityWords(found.brief), found.now);
  return { ...applyView(actor, { ...found, fit: found.fit }, creator, aids), clashes };
}

async function keepDraft(actor: CreatorActor, slug: string, body: FormData) {
  const read = parseWithZod(body, { schema: ApplicationDraftFields });
  if (read.status === "success") valueOrRefusal(await saveDraft(actor, slug, read.value));
  return redirect(`/briefs/${slug}/apply`);
}

/** Sends the application. A second press finds the first one and shows it. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const slug = args.params.slug ?? "";
  const key = keyOf(args.request);
  const found = await publicBrief(slug, actor, key);
  if (!found) return refusalResponse(refuse("not_found"));
  const { brief } = found;
  const body = await readForm(args.request);
  // Browsers without JavaScript have a button for what others do by themselves.
  if (body.get("intent") === "save_draft") return keepDraft(actor, slug, body);
  const form = await parseForm(args.request, applyForm(formBriefOf(brief)), body);
  if (!form.ok) return form.response;
  const result = await apply(actor, { ...applyInput(brief, form.value), key });
  if (result.ok) return redirect(`/creator/applications/${result.value.applicationId}?sent`);
  const sent = result.code === "already_applied" ? await ownApplicationTo(actor, slug) : null;
  if (sent) return redirect(`/creator/applications/${sent}?sent`);
  return formRefusal(form.submission, result, result.code === "not_eligible" ? "accountIds" : undefined);
}

function useApplyForm(view: ApplyView) {
  const { lines, questions, brief, chosen, draft } = view;
  const { currency } = brief;
  const schema = useMemo(() => applyForm({ lines, currency, questions }), [lines, currency, questions]);
  const [form, fields] = useForm({
    id: "apply",
    lastResult: useActionData<typeof action>()?.result,
    constraint: getZodConstraint(schema),
    defaultValue: { ...draft?.fields, accountIds: chosen },
    // On blur, an error above the button would move it away from under the pointer.
    shouldValidate: "onSubmit",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
  return { form, fields, prices: fields.prices.getFieldset(), answers: fields.answers.getFieldset() };
}

function ApplyPage({ view }: { view: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { form, fields, prices, answers } = useApplyForm(view);
  const { brief, lines, policy, now, timeZone } = view;
  const place = useRef<HTMLDivElement>(null);
  const draft = useDraft(place, {
    action: `/briefs/${brief.slug}/draft`,
    storageKey: `draft:${view.handle}:${brief.slug}`,
  });
  const amounts = amountsOf(lines, brief.currency, (id) => prices[id]?.value);
  const metas = {
    accountIds: fields.accountIds,
    pitch: fields.pitch,
    availability: fields.availability,
    works: fields.works,
    workLinks: fields.workLinks,
    price: (id: string) => prices[id],
    answer: (key: string) => answers[key],
  };
  return (
    <FormShell form={form} className="stack">
      <OwnClashes clashes={view.clashes} timeZone={timeZone} now={now} />
      <div className="lay lay-home" ref={place}>
        <ApplyFields
          {...view}
          currency={brief.currency}
          metas={metas}
          insert={(name) => (
            <InsertAnswer
              answers={view.savedAnswers}
              buttonFor={(value) => form.update.getButtonProps({ name, value })}
            />
          )}
        />
        <div className="grid gap-6 content-start lg:sticky lg:top-20">
          <SendCard
            amounts={amounts}
            currency={brief.currency}
            policy={policy}
            programme={brief.details.programme}
            beside={brief.details}
            addUp={lines.every(isFixed) ? null : form.validate.getButtonProps()}
          >
            <DraftLine state={draft} savedAt={view.draft?.savedAt ?? null} now={now} timeZone={timeZone} />
            <noscript>
              <button className="btn btn-2 full" name="intent" value="save_draft">
                Save the draft
              </button>
            </noscript>
          </SendCard>
          <NextSteps
            brandName={brief.brand.name}
            policy={policy}
            now={now}
            timeZone={timeZone}
            paid={brief.pricing !== "none"}
          />
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
