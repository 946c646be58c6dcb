import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { StatementForm } from "#app/components/admin/chargeback-forms.tsx";
import { ChargebackShare } from "#app/components/admin/chargeback-share.tsx";
import { Proposals } from "#app/components/admin/proposals.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { KeyValues } from "#app/components/ui/key-values.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { AdminActor } from "#app/domain/access/actor.ts";
import { chargebackCase, type ChargebackCase } from "#app/domain/chargeback/case.server.ts";
import { askToSend } from "#app/domain/chargeback/send-evidence.server.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { readAmount } from "#app/domain/ledger/typed-amount.ts";
import { propose } from "#app/domain/money-review/propose.server.ts";
import { debtForm, statementForm } from "#app/domain/money-review/review-forms.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireAdmin } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { idParam, textOf } from "../request-values.server.ts";
import { caseView } from "./chargeback-view.ts";
import { decideFrom, SAID } from "./decide.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `${page ? `Chargeback of ${formatMoney(page.amount, page.currency)}` : "Chargeback"} · Sweetspot`,
  },
];

/** One chargeback: how long there is, what goes to the bank, who bears it. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireAdmin(args, "payout.resolve");
  const [found, now] = await Promise.all([chargebackCase(idParam(args.params.chargebackId)), pageNow()]);
  if (!found) return refusalResponse(refuse("not_found"));
  const done = new URL(args.request.url).searchParams.get("done") ?? "";
  const view = caseView(found, actor, now);
  // That the bundle is on its way, for as long as it is.
  return { ...view, said: done === "sent" && !view.sending.waiting ? null : (SAID[done] ?? null) };
}

async function proposeDebt(actor: AdminActor, request: Request, body: FormData, found: ChargebackCase) {
  const form = await parseForm(request, debtForm, body);
  if (!form.ok) return form.response;
  const { value } = form;
  const typed = readAmount(value.amount, found.chargeback.currency);
  if (!typed.ok)
    return formRefusal(form.submission, refuse("amount_invalid", { problem: typed.problem }), "amount");
  const amount = String(typed.amount);
  const receivableId = value.intent === "take_back" ? debtOf(found, value.payoutId) : "";
  if (receivableId === null) return refusalResponse(refuse("not_found"));
  const wanted =
    value.intent === "owe"
      ? ({ act: "creator_owes", dealId: value.dealId, amount } as const)
      : ({ act: "take_back", payoutId: value.payoutId, receivableId, amount } as const);
  const { id } = found.chargeback;
  const proposed = await propose(actor, { kind: "chargeback", id }, wanted, value.reason);
  if (proposed.ok) return redirect(`/admin/chargebacks/${id}?done=proposed`);
  return formRefusal(form.submission, proposed, "amount");
}

const debtOf = ({ shares }: ChargebackCase, payoutId: string) =>
  shares.find(({ paid }) => paid.some(({ id }) => id === payoutId))?.debt?.id ?? null;

/** Sends the bundle, proposes that somebody owes, or decides what somebody else proposed. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireAdmin(args, "payout.resolve");
  const id = idParam(args.params.chargebackId);
  const here = `/admin/chargebacks/${id}`;
  const body = await readForm(args.request);
  const decide = textOf(body, "decide");
  if (decide) return decideFrom(actor, decide, here);
  const found = await chargebackCase(id);
  if (!found) return refusalResponse(refuse("not_found"));
  if (["owe", "take_back"].includes(textOf(body, "intent")))
    return proposeDebt(actor, args.request, body, found);
  const form = await parseForm(args.request, statementForm, body);
  if (!form.ok) return form.response;
  const asked = await askToSend(actor, id, form.value.statement);
  return asked.ok ? redirect(`${here}?done=sent`) : formRefusal(form.submission, asked);
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Deadline({ page }: { page: Page }) {
  const { sending, timeZone, now, evidenceDueAt, openedAt } = page;
  if (sending.sentAt)
    return (
      <p>
        Sent by {sending.by}, {formatInstant(sending.sentAt, timeZone, now)}.{" "}
        {page.closedAt
          ? `The bank has decided: ${page.stateWords.toLowerCase()}.`
          : "The bank decides, which can take some weeks."}
      </p>
    );
  if (page.unanswered)
    return (
      <p className="t-2">
        There is nothing to answer: this payment goes back to its card in any case. If the bank keeps it, it
        is back already; if the bank returns it to us, we refund it.
      </p>
    );
  if (sending.waiting) return <p>On its way to the bank, asked for by {sending.by}.</p>;
  if (page.maySend && evidenceDueAt)
    return (
      <Countdown
        {...{ deadline: evidenceDueAt, start: openedAt, now, timeZone }}
        atZero={
          page.taken ? "then the bank decides for the card holder" : "then the bank can take the payment back"
        }
      />
    );
  return <p className="t-2">{page.stateWords}. Nothing can be sent any more.</p>;
}

function Bundle({ page }: { page: Page }) {
  return (
    <div className="grid gap-5">
      <p className="t-2">
        {page.contract ? (
          <>
            {page.contractWords}{" "}
            <Link className="link" to={`/deals/${page.shares[0]?.number}/contract`}>
              {page.contract}
            </Link>
            .
          </>
        ) : (
          "There is no sealed contract to go with it."
        )}
      </p>
      {page.fields.map(({ name, label, text }) => (
        <details key={name} open={text.length < 400}>
          <summary className="link t-strong">{label}</summary>
          <p className="whitespace-pre-line wrap-anywhere mt-2">{text}</p>
        </details>
      ))}
    </div>
  );
}

function Sides({ page }: { page: Page }) {
  const result = useActionData<typeof action>()?.result;
  const free = !page.proposals.some(({ state }) => state === "proposed");
  const { currency, timeZone, now } = page;
  return (
    <div className="stack">
      <SectionCard id="answer" title="Answer the bank">
        <div className="grid gap-5">
          <Deadline page={page} />
          {page.sending.problem && (
            <Notice tone="bad">The processor refused it: {page.sending.problem}</Notice>
          )}
          {page.maySend && <StatementForm statement={page.statement} result={result} />}
        </div>
      </SectionCard>
      <SectionCard id="borne" title="Who bears it">
        <div className="grid gap-8">
          {page.bearing && <p className="t-2">{page.bearing}</p>}
          {page.shares.map((share) => (
            <ChargebackShare
              key={share.dealId}
              {...{ share, currency, timeZone, now, result, mayPropose: free, over: page.state === "lost" }}
            />
          ))}
        </div>
      </SectionCard>
      {page.proposals.length > 0 && (
        <SectionCard id="proposed" title="Proposals">
          <Proposals kind="chargeback" rows={page.proposals} {...{ currency, timeZone, now }} />
        </SectionCard>
      )}
    </div>
  );
}

export default function ChargebackPage() {
  const page = useLoaderData<typeof loader>();
  const { timeZone, now } = page;
  return (
    <ActorShell current="money">
      <PageHeader
        title={`${page.taken ? "Chargeback of" : "Inquiry about"} ${formatMoney(page.amount, page.currency)}`}
        lead={page.reason}
        crumbs={[
          { label: "Money", to: "/admin/money" },
          { label: "Chargebacks", to: "/admin/chargebacks" },
          { label: page.disputeId },
        ]}
      />
      {page.said && (
        <div className="mb-5">
          <Notice tone="ok">{page.said}</Notice>
        </div>
      )}
      <div className="lay">
        <div className="stack">
          <SectionCard id="stands" title="Where it stands">
            <KeyValues
              rows={[
                { label: "Stands", value: page.stateWords },
                { label: "Opened", value: formatInstant(page.openedAt, timeZone, now) },
                ...(page.closedAt
                  ? [{ label: "Decided", value: formatInstant(page.closedAt, timeZone, now) }]
                  : []),
                {
                  label: page.closedAt ? "Outcome" : "Meanwhile",
                  value: page.meanwhile,
                },
              ]}
            />
          </SectionCard>
          <SectionCard id="bundle" title={page.bundleTitle}>
            <Bundle page={page} />
          </SectionCard>
        </div>
        <Sides page={page} />
      </div>
    </ActorShell>
  );
}
