import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, type Params, useActionData, useLoaderData } from "@remix-run/react";
import { Proposals } from "#app/components/admin/proposals.tsx";
import { ReviewForm } from "#app/components/admin/review-form.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { KeyValues } from "#app/components/ui/key-values.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { reviewCase } from "#app/domain/money-review/case.server.ts";
import { askForLook } from "#app/domain/money-review/look.server.ts";
import { propose } from "#app/domain/money-review/propose.server.ts";
import { ACT_WORDS, choicesOf, type Look, lookWords } from "#app/domain/money-review/review.ts";
import { reviewForm } from "#app/domain/money-review/review-forms.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse, valueOrRefusal } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";
import { decideFrom, SAID } from "./decide.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `${page.name} of deal ${page.dealNumber}` : "Money"} · Sweetspot` },
];

const STATE_WORDS: Record<string, string> = {
  scheduled: "Scheduled",
  sending: "Being sent",
  paid: "Paid",
  succeeded: "Sent",
  failed: "The processor refused it",
  blocked_payee: "Waits until the creator has set up the payout account",
  cancelled: "Cancelled",
  needs_review: "Its outcome is not known, or it came back",
};

/** Which of its two addresses the page has. */
const subjectOf = ({ payoutId, refundId }: Params<string>) =>
  payoutId === undefined
    ? ({ kind: "refund", id: idParam(refundId) } as const)
    : ({ kind: "payout", id: idParam(payoutId) } as const);

/** One payout or refund that does not go on by itself: what happened, what the processor shows, what is proposed. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "payout.resolve");
  const { kind, id } = subjectOf(args.params);
  const [found, now] = await Promise.all([reviewCase(kind, id), pageNow()]);
  if (!found) return refusalResponse(refuse("not_found"));
  const { look, proposals, ...rest } = found;
  const choices = choicesOf(found, look);
  return {
    ...rest,
    ...{ now, timeZone: actor.timeZone, name: kind === "payout" ? "Payout" : "Refund" },
    stateWords: STATE_WORDS[rest.state] ?? rest.state,
    shows: lookWords(found, look),
    askedAt: look?.askedAt ?? null,
    found: (look?.found ?? []).map((one) => ({
      ...one,
      amount: BigInt(one.amount),
      reversed: BigInt(one.reversed),
    })),
    choices: choices.map(({ act }) => ({ value: act, label: ACT_WORDS[kind][act] })),
    stuck: rest.state === "needs_review" || rest.state === "failed",
    proposals: proposals.map(({ byId, ...one }) => ({ ...one, mine: byId === actor.userId })),
    said: saidOf(new URL(args.request.url), look),
  };
}

/** What was just done; that a job asks only for as long as it does. */
function saidOf({ searchParams }: URL, look: Look | null): string | null {
  const done = searchParams.get("done") ?? "";
  if (done === "looked" && look?.lookedAt && look.lookedAt >= look.askedAt) return null;
  return SAID[done] ?? null;
}

/** Has the processor asked, proposes, or decides what somebody else proposed. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "payout.resolve");
  const { kind, id } = subjectOf(args.params);
  const here = `/admin/money/${kind}s/${id}`;
  const body = await readForm(args.request);
  const decide = textOf(body, "decide");
  if (decide) return decideFrom(actor, decide, here);
  if (textOf(body, "intent") === "look") {
    valueOrRefusal(await askForLook(actor, { subjectKind: kind, subjectId: id }));
    return redirect(`${here}?done=looked`);
  }
  const found = await reviewCase(kind, id);
  if (!found) return refusalResponse(refuse("not_found"));
  const form = await parseForm(args.request, reviewForm, body);
  if (!form.ok) return form.response;
  const { act, reason, reference } = form.value;
  const foundId = choicesOf(found, found.look).find((choice) => choice.act === act)?.foundId ?? "";
  const wanted = act === "found" ? { act, foundId } : act === "paid_by_bank" ? { act, reference } : { act };
  const proposed = await propose(actor, { kind, id }, wanted, reason);
  return proposed.ok ? redirect(`${here}?done=proposed`) : formRefusal(form.submission, proposed);
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Shown({ page }: { page: Page }) {
  return (
    <div className="grid gap-4">
      <p>{page.shows}</p>
      {page.found.length > 0 && (
        <KeyValues
          rows={page.found.map((one) => ({
            label: one.id,
            value: `${formatMoney(one.amount, one.currency)}, ${one.status}${one.reversed > 0n ? `, ${formatMoney(one.reversed, one.currency)} of it taken back` : ""}`,
          }))}
        />
      )}
      <Form method="post" className="flex flex-wrap items-center gap-3">
        <SubmitButton look="2" name="intent" value="look">
          Ask the processor
        </SubmitButton>
        {page.askedAt && (
          <span className="t-small t-2">
            Last asked {formatInstant(page.askedAt, page.timeZone, page.now)}.
          </span>
        )}
      </Form>
    </div>
  );
}

function Decision({ page }: { page: Page }) {
  const result = useActionData<typeof action>()?.result;
  if (page.proposals.some(({ state }) => state === "proposed"))
    return <p className="t-2">Something is proposed. It is confirmed, declined or withdrawn first.</p>;
  if (!page.stuck) return <p className="t-2">{page.stateWords}. Nothing to decide.</p>;
  if (page.choices.length === 0)
    return <p className="t-2">What can be done depends on what the processor shows. Ask it first.</p>;
  return (
    <div className="grid gap-4">
      {page.alone && (
        <p className="t-2">
          It was plainly refused, so one person may also try it again, on the{" "}
          <Link className="link" to="/admin/money">
            money page
          </Link>
          .
        </p>
      )}
      <ReviewForm choices={page.choices} result={result} />
    </div>
  );
}

export default function MoneyReview() {
  const page = useLoaderData<typeof loader>();
  const { timeZone, now, currency } = page;
  return (
    <ActorShell current="money">
      <PageHeader
        title={`${page.name} of ${formatMoney(page.amount, currency)} to ${page.to}`}
        lead={`“${page.title}”: ${page.about}`}
        crumbs={[{ label: "Money", to: "/admin/money" }, { label: `${page.name}, deal ${page.dealNumber}` }]}
        aside={
          <Link className="link" to={`/deals/${page.dealNumber}/money`}>
            The deal’s money
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
          <SectionCard id="happened" title="What happened">
            <KeyValues
              rows={[
                { label: "Stands", value: page.stateWords },
                { label: "Tries", value: page.attempts },
                { label: "Last answer", value: page.failure ?? "None" },
                {
                  label: page.kind === "payout" ? "Due" : "Ordered",
                  value: formatInstant(page.since, timeZone, now),
                },
                ...(page.movedId ? [{ label: "At the processor", value: page.movedId }] : []),
              ]}
            />
          </SectionCard>
          <SectionCard id="shows" title="What the processor shows">
            <Shown page={page} />
          </SectionCard>
        </div>
        <div className="stack">
          <SectionCard id="decide" title="Propose">
            <Decision page={page} />
          </SectionCard>
          <SectionCard id="proposed" title="Proposals">
            {page.proposals.length > 0 ? (
              <Proposals kind={page.kind} rows={page.proposals} {...{ currency, timeZone, now }} />
            ) : (
              <p className="t-2">None yet. Every decision here takes two people.</p>
            )}
          </SectionCard>
        </div>
      </div>
    </ActorShell>
  );
}
