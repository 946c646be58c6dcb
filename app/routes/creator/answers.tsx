import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AnswerForm } from "#app/components/application/saved-answer.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { deleteAnswerForm, savedAnswerForm } from "#app/domain/application/saved-answer.ts";
import { answersOf, deleteAnswer, saveAnswer } from "#app/domain/application/saved-answers.server.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { formRefusal, valueOrRefusal } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "Saved answers · Sweetspot" }];

const DONE: Record<string, string> = {
  saved: "Saved. You can insert it when you apply.",
  deleted: "Deleted.",
};

/** The creator's texts to use again. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args);
  const done = DONE[new URL(args.request.url).searchParams.get("done") ?? ""] ?? null;
  return { answers: await answersOf(actor), done };
}

/** Saves a new text, changes one, or deletes it. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const body = await readForm(args.request);
  if (body.get("intent") === "delete") {
    const chosen = await parseForm(args.request, deleteAnswerForm, body);
    if (!chosen.ok) return chosen.response;
    valueOrRefusal(await deleteAnswer(actor, chosen.value.id));
    return redirect("/creator/answers?done=deleted");
  }
  const form = await parseForm(args.request, savedAnswerForm, body);
  if (!form.ok) return form.response;
  const saved = await saveAnswer(actor, form.value);
  if (saved.ok) return redirect("/creator/answers?done=saved");
  return formRefusal(form.submission, saved, saved.code === "name_taken" ? "label" : undefined);
}

export default function SavedAnswers() {
  const { answers, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const changed = result?.initialValue?.id;
  return (
    <ActorShell current="applications">
      <div className="narrow">
        <PageHeader
          title="Saved answers"
          lead="Texts that you use again: insert them into a pitch or an answer when you apply. Only you see them here."
          crumbs={[{ label: "Your applications", to: "/creator/applications" }, { label: "Saved answers" }]}
        />
        {done ? (
          <div className="mb-5">
            <Notice tone="ok">{done}</Notice>
          </div>
        ) : null}
        <div className="stack">
          {answers.length > 0 ? (
            <ul className="grid gap-4">
              {answers.map((answer) => (
                <li key={answer.id} className="card pad">
                  <h2 className="t-sec">{answer.label}</h2>
                  <p className="t-2 mt-1 whitespace-pre-line">{answer.text}</p>
                  <details className="group mt-3" open={changed === answer.id}>
                    <summary className="link t-small cursor-pointer">Change or delete</summary>
                    <div className="mt-3">
                      <AnswerForm answer={answer} result={changed === answer.id ? result : undefined} />
                    </div>
                  </details>
                </li>
              ))}
            </ul>
          ) : (
            <div className="card">
              <EmptyState drawing="page" title="No saved answers yet">
                Brands often ask the same: equipment, languages, past partners. Write it once.
              </EmptyState>
            </div>
          )}
          <SectionCard id="new" title="New answer">
            <AnswerForm key={answers.length} result={changed === undefined ? result : undefined} />
          </SectionCard>
        </div>
      </div>
    </ActorShell>
  );
}
