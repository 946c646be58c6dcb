import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { AnswerForm, SafetyAppealForm } from "#app/components/safety/answer-forms.tsx";
import { FindingCard } from "#app/components/safety/finding-card.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { answerFinding, type FindingPlace } from "#app/domain/brand-safety/answer-finding.server.ts";
import { appealFinding } from "#app/domain/brand-safety/appeal-finding.server.ts";
import { safetyAnswerForm, safetyAppealForm } from "#app/domain/brand-safety/forms.ts";
import { ownSafetyReport } from "#app/domain/brand-safety/queries.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { answerOf, parseForm, readForm } from "#app/http/form.server.ts";
import { requireCreator } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "A finding · Brand safety · Sweetspot" }];

const placeOf = (params: LoaderFunctionArgs["params"]): FindingPlace => ({
  ref: params.ref ?? "",
  category: params.category ?? "",
});

async function findingOf(actor: Parameters<typeof ownSafetyReport>[0], { ref, category }: FindingPlace) {
  const { findings, setAside } = await ownSafetyReport(actor);
  const found = [...findings, ...setAside].find((one) => one.ref === ref && one.category === category);
  return found ?? refusalResponse(refuse("not_found"));
}

/** One finding of the creator's own report. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const [finding, now] = await Promise.all([findingOf(actor, placeOf(args.params)), pageNow()]);
  return { finding, now };
}

/** Keeps what the creator says, or asks our staff to look again. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireCreator(args, "creator.act");
  const place = placeOf(args.params);
  await findingOf(actor, place);
  const body = await readForm(args.request);
  if (body.get("intent") === "appeal") {
    const form = await parseForm(args.request, safetyAppealForm, body);
    if (!form.ok) return answerOf("appeal", form.response);
    const sent = await appealFinding(actor, place, form.value.reason);
    if (sent.ok) return redirect("/creator/safety?done=appealed");
    return answerOf("appeal", formRefusal(form.submission, sent, "reason"));
  }
  const form = await parseForm(args.request, safetyAnswerForm, body);
  if (!form.ok) return answerOf("answer", form.response);
  const said = await answerFinding(actor, place, form.value.text);
  if (!said.ok) return answerOf("answer", formRefusal(form.submission, said, "text"));
  return redirect(`/creator/safety?done=${form.value.text === "" ? "taken" : "answered"}`);
}

export default function SafetyFindingPage() {
  const { finding, now } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const resultOf = (form: string) => (sent?.form === form ? sent.result : undefined);
  const decided = finding.appeal !== null;
  return (
    <ActorShell current="profile">
      <PageHeader
        title="A finding in your post"
        lead="It stands there for its words, not for what you meant. You know what they mean."
        crumbs={[
          { label: "Your profile", to: "/creator/profile" },
          { label: "Brand safety", to: "/creator/safety" },
          { label: "A finding" },
        ]}
      />
      <div className="stack max-w-[760px]">
        <div className="card pad">
          <FindingCard finding={finding} level={2} now={now} />
        </div>
        {finding.appeal?.state !== "set_aside" && (
          <SectionCard id="answer" title="What you say about it">
            <AnswerForm text={finding.answer?.text ?? ""} result={resultOf("answer")} />
          </SectionCard>
        )}
        {!decided && (
          <SectionCard id="appeal" title="Look again">
            <SafetyAppealForm result={resultOf("appeal")} />
          </SectionCard>
        )}
      </div>
    </ActorShell>
  );
}
