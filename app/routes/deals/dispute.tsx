import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { DisputeCourse } from "#app/components/dispute/dispute-course.tsx";
import { DisputeTurn } from "#app/components/dispute/dispute-turn.tsx";
import { OpenStatementForm } from "#app/components/dispute/open-statement-form.tsx";
import { OpenDisputeForm } from "#app/components/dispute/open-dispute-form.tsx";
import { StatementForm } from "#app/components/dispute/statement-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { PartyActor } from "#app/domain/access/actor.ts";
import { can } from "#app/domain/access/permissions.ts";
import { timeWords } from "#app/domain/contract/clauses.ts";
import { answerDispute } from "#app/domain/dispute/answer-dispute.server.ts";
import { acceptRuling, appealRuling } from "#app/domain/dispute/answer-ruling.server.ts";
import { CLOSED_WORDS, type ClosedHow } from "#app/domain/dispute/dispute.ts";
import type { DisputeForm } from "#app/domain/dispute/dispute-forms.ts";
import { openDispute } from "#app/domain/dispute/open-dispute.server.ts";
import { dealDisputes } from "#app/domain/dispute/queries.server.ts";
import { reasonWords } from "#app/domain/dispute/reasons.ts";
import { withdrawDispute } from "#app/domain/dispute/withdraw-dispute.server.ts";
import type { ReceivedFile } from "#app/domain/content/submit-draft.server.ts";
import { refuse, type Result } from "#app/domain/refusal.ts";
import { requireParty } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { keepOrDiscard } from "../creator/receive-file.server.ts";
import { receiveEvidence } from "./receive-evidence.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Dispute about deal ${page.number} · Sweetspot` : "Dispute · Sweetspot" },
];

const DONE: Record<DisputeForm["intent"], string> = {
  open: "The dispute is open, and the deal stands still. The other side has been told.",
  open_statement: "The dispute about the statement is open. The other side has been told.",
  answer: "Answer sent. Our staff rules next.",
  appeal: "Appeal sent. Somebody else of our staff decides it.",
  accept: "You accepted the ruling.",
  withdraw:
    "The dispute is withdrawn, and the deal goes on. Every limit has moved on by the time it stood still.",
};

/** The dispute of a deal with what both sides wrote, or the form that opens one. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireParty(args, "deal.read");
  const now = await pageNow();
  const deal = await dealDisputes(actor, Number(args.params.number), now);
  if (!deal) return refusalResponse(refuse("not_found"));
  const asked = new URL(args.request.url).searchParams;
  const done = asked.get("done") as DisputeForm["intent"] | null;
  return {
    ...deal,
    ...{ now, side: actor.kind, timeZone: actor.timeZone, may: can(actor, "contract.sign") },
    otherName: actor.kind === "brand" ? deal.creatorName : deal.brandName,
    // Named in the address, so that a dispute about work is never opened for a statement by mistake.
    stuck: deal.stuck && String(deal.stuck.number) === asked.get("statement") ? deal.stuck : null,
    said: done ? (DONE[done] ?? null) : null,
  };
}

async function run(
  actor: PartyActor,
  number: number,
  form: DisputeForm,
  files: ReceivedFile[],
): Promise<Result<unknown>> {
  if (form.intent === "open" || form.intent === "open_statement")
    return openDispute(actor, { ...form, files, dealNumber: number });
  const deal = await dealDisputes(actor, number, await pageNow());
  const id = deal?.disputes[0]?.id;
  if (!id) return refuse("not_found");
  switch (form.intent) {
    case "answer":
      return answerDispute(actor, id, { text: form.text, files });
    case "appeal":
      return appealRuling(actor, id, { text: form.text, files });
    case "accept":
      return acceptRuling(actor, id);
    case "withdraw":
      return withdrawDispute(actor, id);
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args, "contract.sign");
  const number = Number(args.params.number);
  if (!(await dealDisputes(actor, number, await pageNow()))) return refusalResponse(refuse("not_found"));
  const form = await receiveEvidence(args.request);
  if (!form.ok) return form.response;
  const { value, files } = form;
  const outcome = await keepOrDiscard(form, () => run(actor, number, value, files));
  if (outcome.ok) return redirect(`/deals/${number}/dispute?done=${value.intent}`);
  if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
  return formRefusal(form.submission, outcome);
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;
type Dispute = Page["disputes"][number];

/** What a side can do with an open dispute besides writing: a single press each. */
function Presses({ dispute, page }: { dispute: Dispute; page: Page }) {
  if (!page.may)
    return <p className="t-small t-2">Your role does not decide this. Ask an owner or a manager.</p>;
  const withdraw =
    dispute.openedBy === page.side && (dispute.state === "open" || dispute.state === "answered");
  const accept = dispute.state === "ruled" && !dispute.accepted[page.side];
  if (!withdraw && !accept) return null;
  return (
    <Form method="post">
      <SubmitButton name="intent" value={accept ? "accept" : "withdraw"} look={accept ? "1" : "2"} full>
        {accept ? "Accept the ruling" : "Withdraw the dispute"}
      </SubmitButton>
    </Form>
  );
}

function Writing({ dispute, page }: { dispute: Dispute; page: Page }) {
  const result = useActionData<typeof action>()?.result;
  if (!page.may) return null;
  if (dispute.state === "open" && dispute.openedBy !== page.side)
    return (
      <SectionCard id="answer" title="Answer">
        <StatementForm intent="answer" result={result} />
      </SectionCard>
    );
  if (dispute.state === "ruled")
    return (
      <SectionCard id="appeal" title="Appeal">
        <StatementForm intent="appeal" result={result} />
      </SectionCard>
    );
  return null;
}

function OneDispute({ dispute, page }: { dispute: Dispute; page: Page }) {
  const closed = dispute.state === "closed";
  const opener = dispute.openedBy === "brand" ? page.brandName : page.creatorName;
  return (
    <section className="stack" aria-labelledby={`dispute-${dispute.id}`}>
      {!closed && (
        <DisputeTurn {...page} dispute={dispute} actions={<Presses dispute={dispute} page={page} />} />
      )}
      <h2 id={`dispute-${dispute.id}`} className="t-title">
        {reasonWords(dispute.reason)}
      </h2>
      <p className="t-2">
        Opened by {opener} about {dispute.about}.
        {dispute.statementNumber !== null && (
          <>
            {" "}
            <Link
              className="link"
              to={`/deals/${page.number}/commission#statement-${dispute.statementNumber}`}
            >
              The statement and its orders
            </Link>
            .
          </>
        )}
        {closed && ` ${CLOSED_WORDS[(dispute.closedHow ?? "withdrawn") as ClosedHow]}.`}
      </p>
      <DisputeCourse dispute={dispute} names={page} {...page} />
      <Writing dispute={dispute} page={page} />
    </section>
  );
}

/** Of a statement that was questioned in vain. */
function OpeningStatement({ page, stuck }: { page: Page; stuck: NonNullable<Page["stuck"]> }) {
  const result = useActionData<typeof action>()?.result;
  const { limits } = page;
  if (!page.may)
    return <Notice>Your role does not open disputes. Ask an owner or a manager of your team.</Notice>;
  return (
    <SectionCard id="open" title={`Ask our staff to rule on ${stuck.name}`}>
      <div className="grid gap-4">
        <p className="prose-col">
          {page.otherName} has {timeWords(limits.disputeAnswerDays * 24)}, weekends not counted, to answer,
          then our staff looks at the orders, corrects them where that is needed and rules within{" "}
          {timeWords(limits.disputeRulingDays * 24)}. What they come to is owed. Either side can appeal once
          within {timeWords(limits.disputeAppealHours)}.
          {page.state === "active" && " The deal stands still until then: no limit of it runs."}
        </p>
        <OpenStatementForm statement={stuck.number} result={result} />
      </div>
    </SectionCard>
  );
}

function Opening({ page }: { page: Page }) {
  const result = useActionData<typeof action>()?.result;
  const { limits, stuck } = page;
  if (stuck) return <OpeningStatement page={page} stuck={stuck} />;
  const items = page.items.filter(({ open }) => open);
  if (page.state !== "active" || items.length === 0)
    return page.disputes.length > 0 ? null : (
      <div className="card">
        <EmptyState title="Nothing to dispute">
          {page.funded
            ? "Only work whose money is still held can be disputed. What was paid out, or is on its way, cannot come back."
            : "No money is held for this deal yet, so there is nothing to decide. Either side can cancel it."}
        </EmptyState>
      </div>
    );
  if (!page.may)
    return <Notice>Your role does not open disputes. Ask an owner or a manager of your team.</Notice>;
  const paid = page.items.length > items.length;
  return (
    <SectionCard id="open" title={page.disputes.length > 0 ? "Open another dispute" : "Open a dispute"}>
      <div className="grid gap-4">
        <p className="prose-col">
          The deal stands still until the dispute is closed: no limit runs, nothing is approved, accepted,
          cancelled or paid out. {page.otherName} has {timeWords(limits.disputeAnswerDays * 24)}, weekends not
          counted, to answer, then our staff rules within {timeWords(limits.disputeRulingDays * 24)}. Either
          side can appeal once within {timeWords(limits.disputeAppealHours)}. Afterwards every limit moves on
          by exactly that time.
          {paid && " What was paid out, or is on its way, is not part of it."}
        </p>
        <OpenDisputeForm side={page.side} items={items} result={result} />
      </div>
    </SectionCard>
  );
}

export default function DisputePage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const open = page.disputes.some(({ state }) => state !== "closed");
  const refused = answer?.result.error?.[""];
  return (
    <ActorShell current="deals">
      <PageHeader
        title="Dispute"
        lead={`“${page.title}” with ${page.otherName}`}
        crumbs={[
          { label: "Deals", to: "/deals" },
          { label: `Deal ${page.number}`, to: `/deals/${page.number}` },
          { label: "Dispute" },
        ]}
      />
      <div className="stack-l max-w-[820px]">
        {page.said && !answer && <Notice tone="ok">{page.said}</Notice>}
        {refused && <Notice tone="bad">{refused.join(" ")}</Notice>}
        {page.disputes.map((dispute) => (
          <OneDispute key={dispute.id} dispute={dispute} page={page} />
        ))}
        {!open && <Opening page={page} />}
        {!open && page.state === "active" && (
          <p className="t-small t-2">
            Would more time settle it? Both sides can{" "}
            <Link className="link" to={`/deals/${page.number}/pause`}>
              pause the deal
            </Link>{" "}
            instead.
          </p>
        )}
      </div>
    </ActorShell>
  );
}
