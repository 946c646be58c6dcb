import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { AddendumForm } from "#app/components/deal/addendum-form.tsx";
import { ChangedText } from "#app/components/deal/changed-text.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { can } from "#app/domain/access/permissions.ts";
import { ownAddenda, retireAddendum, saveAddendum } from "#app/domain/contract/addenda.server.ts";
import { addendumForm, MOST_ADDENDA, retireForm } from "#app/domain/contract/addendum.ts";
import { answerOf, parseForm, readForm } from "#app/http/form.server.ts";
import { requireBrand } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Contract texts · Sweetspot" }];

/** The texts that the brand adds to its contracts: everybody in the team reads them. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireBrand(args);
  const [{ texts, briefs }, now] = await Promise.all([ownAddenda(actor), pageNow()]);
  const done = new URL(args.request.url).searchParams.get("done");
  return { texts, briefs, now, timeZone: actor.timeZone, mayEdit: can(actor, "brand.edit"), done };
}

/** Adds, changes or takes out a text: owners only. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireBrand(args, "brand.edit");
  const body = await readForm(args.request);
  if (body.get("intent") === "retire") {
    const form = await parseForm(args.request, retireForm, body);
    if (!form.ok) return answerOf("retire", form.response);
    const retired = await retireAddendum(actor, form.value.id);
    return retired.ok ? redirect("/brand/contract-texts?done=retired") : refusalResponse(retired);
  }
  const form = await parseForm(args.request, addendumForm, body);
  const id = body.get("id");
  const name = typeof id === "string" ? id : "new";
  if (!form.ok) return answerOf(name, form.response);
  const saved = await saveAddendum(actor, form.value);
  return saved.ok
    ? redirect("/brand/contract-texts?done=saved")
    : answerOf(name, formRefusal(form.submission, saved));
}

type Text = ReturnType<typeof useLoaderData<typeof loader>>["texts"][number];

function OwnText({ text }: { text: Text }) {
  const { briefs, mayEdit, now, timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const result = answer?.form === text.id ? answer.result : undefined;
  return (
    <SectionCard
      id={`text-${text.id}`}
      title={text.title}
      aside={
        <span className="t-small t-2" suppressHydrationWarning>
          Version {text.version}, {formatDay(text.changedAt, timeZone, now)}
        </span>
      }
    >
      <div className="grid gap-4">
        <p className="t-small t-2">
          {text.briefTitle ? `In offers to “${text.briefTitle}”` : "In every offer"}
        </p>
        <div>
          <ChangedText before={text.earlier} text={text.text} />
        </div>
        {mayEdit && (
          <details open={result !== undefined}>
            <summary className="link">Change it</summary>
            <div className="mt-3">
              <AddendumForm own={text} briefs={briefs} result={result} />
            </div>
          </details>
        )}
        {mayEdit && (
          <Form method="post">
            <input type="hidden" name="intent" value="retire" />
            <input type="hidden" name="id" value={text.id} />
            <Button look="3" size="s">
              Take it out of coming offers
            </Button>
          </Form>
        )}
      </div>
    </SectionCard>
  );
}

const DONE: Record<string, string> = {
  saved: "Saved. It becomes part of the offers that you make from now on.",
  retired: "Taken out of coming offers. What was offered or signed keeps it.",
};

export default function ContractTexts() {
  const { texts, briefs, mayEdit, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ActorShell current="settings">
      <PageHeader
        title="Contract texts"
        lead="Texts of your own that become part of your contracts. Creators read them with the terms before they accept, marked as yours, with what you changed since the version before."
        crumbs={[{ label: "Brand and team", to: "/brand/settings" }, { label: "Contract texts" }]}
      />
      {done && DONE[done] && !answer && (
        <div className="mb-4">
          <Notice tone="ok">{DONE[done]}</Notice>
        </div>
      )}
      <div className="lay">
        <div className="stack">
          {texts.length === 0 && (
            <div className="card pad">
              <EmptyState drawing="page" title="No text of your own">
                Your contracts are the marketplace&rsquo;s standard ones. Add a text where you need more.
              </EmptyState>
            </div>
          )}
          {texts.map((text) => (
            <OwnText key={text.id} text={text} />
          ))}
        </div>
        <div className="stack">
          {mayEdit && texts.length < MOST_ADDENDA && (
            <SectionCard id="new" title="Add a text">
              <AddendumForm
                key={texts.length}
                own={null}
                briefs={briefs}
                result={answer?.form === "new" ? answer.result : undefined}
              />
            </SectionCard>
          )}
          {mayEdit && texts.length >= MOST_ADDENDA && (
            <Notice>There is room for {MOST_ADDENDA} texts. Take one out to add another.</Notice>
          )}
          {!mayEdit && <Notice>Only an owner changes these.</Notice>}
        </div>
      </div>
    </ActorShell>
  );
}
