import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { BundleMessages } from "#app/components/dispute/bundle-messages.tsx";
import { BundleStatement } from "#app/components/dispute/bundle-statement.tsx";
import { BundleTerms } from "#app/components/dispute/bundle-terms.tsx";
import { BundleWork } from "#app/components/dispute/bundle-work.tsx";
import { DisputeCourse } from "#app/components/dispute/dispute-course.tsx";
import { Evidence } from "#app/components/dispute/evidence.tsx";
import { RulingForm } from "#app/components/dispute/ruling-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { KeyValues } from "#app/components/ui/key-values.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { assignDispute } from "#app/domain/dispute/assign-dispute.server.ts";
import { disputeBundle } from "#app/domain/dispute/bundle.server.ts";
import { DISPUTE_WORDS } from "#app/domain/dispute/dispute.ts";
import { rulingForm } from "#app/domain/dispute/dispute-forms.ts";
import { reasonWords } from "#app/domain/dispute/reasons.ts";
import { ruleDispute } from "#app/domain/dispute/rule-dispute.server.ts";
import { readAmount } from "#app/domain/ledger/typed-amount.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";
import { bundleView } from "./dispute-view.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Dispute about deal ${page.number} · Sweetspot` : "Dispute · Sweetspot" },
];

const DONE: Record<string, string> = {
  take: "You took it. Only you can rule until you give it back.",
  release: "Given back. Any colleague can take it.",
  rule: "Ruled. Both sides have been told.",
};

/** Everything that a ruling rests on, on one page. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "dispute.rule");
  const now = await pageNow();
  const bundle = await disputeBundle(idParam(args.params.disputeId), now);
  if (!bundle) return refusalResponse(refuse("not_found"));
  const done = new URL(args.request.url).searchParams.get("done") ?? "";
  return { ...bundleView(bundle, actor, now), said: DONE[done] ?? null };
}

/** Takes the dispute, gives it back, or rules. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "dispute.rule");
  const disputeId = idParam(args.params.disputeId);
  const here = `/admin/disputes/${disputeId}`;
  const body = await readForm(args.request);
  const intent = textOf(body, "intent");
  if (intent === "take" || intent === "release") {
    valueOrRefusal(await assignDispute(actor, disputeId, intent === "take"));
    return redirect(`${here}?done=${intent}`);
  }
  const bundle = await disputeBundle(disputeId, await pageNow());
  if (!bundle) return refusalResponse(refuse("not_found"));
  const form = await parseForm(args.request, rulingForm, body);
  if (!form.ok) return form.response;
  const { outcome, reason, amount } = form.value;
  const typed = outcome === "partial" ? readAmount(amount, bundle.deal.currency) : null;
  if (typed && !typed.ok)
    return formRefusal(form.submission, refuse("amount_invalid", { problem: typed.problem }), "amount");
  const ruled = await ruleDispute(actor, { disputeId, outcome, reason, amount: typed?.amount ?? null });
  if (ruled.ok) return redirect(`${here}?done=rule`);
  if (ruled.code === "not_found" || ruled.code === "not_allowed") return refusalResponse(ruled);
  return formRefusal(form.submission, ruled, ruled.code === "ruling_amount" ? "amount" : undefined);
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Assignment({ page }: { page: Page }) {
  const { assignedTo } = page.dispute;
  if (assignedTo && !page.takenByMe)
    return (
      <p className="t-2">{assignedTo.name} has taken this. Ask to have it given back, or choose another.</p>
    );
  return (
    <Form method="post" className="flex flex-wrap items-center gap-3">
      <SubmitButton look="2" name="intent" value={page.takenByMe ? "release" : "take"}>
        {page.takenByMe ? "Give it back" : "Take it"}
      </SubmitButton>
      <span className="t-small t-2">
        {page.takenByMe ? "Yours: only you can rule." : "Nobody has taken it yet."}
      </span>
    </Form>
  );
}

function Decision({ page }: { page: Page }) {
  const result = useActionData<typeof action>()?.result;
  const { ruling, dispute } = page;
  if (!ruling) return <p className="t-2">{DISPUTE_WORDS[dispute.state]}. Nothing to decide now.</p>;
  if (ruling.own)
    return <p className="t-2">You made the ruling that is appealed. Somebody else decides the appeal.</p>;
  const taken = dispute.assignedTo !== null && !page.takenByMe;
  return (
    <div className="grid gap-5">
      {dispute.dueAt && (
        <Countdown
          {...{ deadline: dispute.dueAt, start: dispute.since, now: page.now, timeZone: page.timeZone }}
          atZero="then we are late"
        />
      )}
      <Assignment page={page} />
      {result?.error?.[""] && <Notice tone="bad">{result.error[""].join(" ")}</Notice>}
      {!taken && <RulingForm {...ruling} currency={page.currency} result={result} />}
    </div>
  );
}

export default function DisputeBundlePage() {
  const page = useLoaderData<typeof loader>();
  const { dispute, names, currency, timeZone, now } = page;
  const time = { timeZone, now };
  return (
    <ActorShell current="disputes">
      <PageHeader
        title={reasonWords(dispute.reason)}
        lead={`“${page.title}” between ${names.brandName} and ${names.creatorName}, about ${dispute.about}`}
        crumbs={[{ label: "Disputes", to: "/admin/disputes" }, { label: `Deal ${page.number}` }]}
        aside={
          <Link className="link" to={`/deals/${page.number}`}>
            The deal’s page
          </Link>
        }
      />
      {page.said && (
        <div className="mb-5">
          <Notice tone="ok">{page.said}</Notice>
        </div>
      )}
      <div className="lay">
        <div className="stack">
          <DisputeCourse dispute={dispute} names={names} currency={currency} {...time} />
          {page.statement && (
            <BundleStatement
              {...{ statement: page.statement, dealNumber: page.number, currency }}
              {...time}
            />
          )}
          <SectionCard id="work" title="Work">
            <BundleWork items={page.items} {...time} />
          </SectionCard>
          <SectionCard
            id="terms"
            title="Terms"
            aside={
              <Link className="link" to={`/deals/${page.number}/contract`}>
                The contract
              </Link>
            }
          >
            <BundleTerms versions={page.terms} {...time} />
          </SectionCard>
          <SectionCard id="messages" title="Messages">
            <BundleMessages messages={page.messages} {...time} />
          </SectionCard>
          <SectionCard id="events" title="Events">
            <Timeline rows={page.timeline} {...time} />
          </SectionCard>
        </div>
        <div className="stack">
          <SectionCard id="decide" title={page.ruling?.final ? "Decide the appeal" : "Ruling"}>
            <Decision page={page} />
          </SectionCard>
          <SectionCard
            id="money"
            title="Money"
            aside={
              <Link className="link" to={`/deals/${page.number}/money`}>
                Bookings
              </Link>
            }
          >
            <KeyValues rows={page.money} />
          </SectionCard>
          <SectionCard id="files" title="Files of the deal">
            {page.files.length > 0 ? <Evidence files={page.files} /> : <p className="t-2">None.</p>}
          </SectionCard>
        </div>
      </div>
    </ActorShell>
  );
}
