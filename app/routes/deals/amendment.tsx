import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AmendmentActs } from "#app/components/amendment/amendment-acts.tsx";
import { AmendmentBadge } from "#app/components/amendment/amendment-badge.tsx";
import { AmendmentMoney } from "#app/components/amendment/amendment-money.tsx";
import { Certificate } from "#app/components/deal/certificate.tsx";
import { ContractText } from "#app/components/deal/contract-document.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { TermsChanges } from "#app/components/offer/terms-changes.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { END_WORDS, KIND_WORDS } from "#app/domain/amendment/amendment.ts";
import { endAmendment } from "#app/domain/amendment/end-amendment.server.ts";
import { signAmendment } from "#app/domain/amendment/sign-amendment.server.ts";
import { policyNow } from "#app/domain/deal/policy.server.ts";
import { waysToPay } from "#app/domain/payout/ways-to-pay.server.ts";
import { refuse, type RefusalCode } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireDealViewer, requireParty } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { amendmentActForm } from "#app/domain/amendment/act-form.ts";
import { amendableDeal, amendmentView, dealLine } from "./amendment-view.server.ts";
import { passwordAgain } from "./password-again.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: page
      ? `Amendment ${page.amendment.number} of deal ${page.deal.number} · Sweetspot`
      : "Amendment · Sweetspot",
  },
];

/** One amendment, for both sides and for staff. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDealViewer(args);
  const [deal, now, policy] = await Promise.all([
    amendableDeal(actor, args.params.number),
    pageNow(),
    policyNow(),
  ]);
  const row = deal.amendments.find((one) => String(one.number) === args.params.amendment);
  if (!row) return refusalResponse(refuse("not_found"));
  const asked = new URL(args.request.url).searchParams;
  const amendment = amendmentView(actor, deal, row, now, policy);
  const pays = amendment.may.fund && actor.kind === "brand";
  return {
    now,
    name: actor.name,
    deal: dealLine(actor, deal),
    amendment,
    ways: pays ? await waysToPay(actor, { deal: deal.number, amendment: row.number }, now) : null,
    paymentPending: asked.has("paid") && row.state === "funding",
    sent: asked.has("sent") && row.state === "signing",
  };
}

/** Signs, declines or withdraws. */
export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args, "contract.sign");
  const parsed = await parseForm(args.request, amendmentActForm);
  if (!parsed.ok) return parsed.response;
  const form = parsed.value;
  const at = { dealNumber: Number(args.params.number), number: Number(args.params.amendment) };
  if (!Number.isInteger(at.number) || at.number > 100_000) return refusalResponse(refuse("not_found"));
  const browser = { ip: args.context.ip, userAgent: args.request.headers.get("user-agent") ?? "" };
  const again = await passwordAgain(actor, form.intent === "sign" ? form.password : undefined);
  if (!again.ok) return formRefusal(parsed.submission, again, "password");
  const outcome =
    form.intent === "end"
      ? await endAmendment(actor, { ...at, reason: form.reason })
      : await signAmendment(actor, {
          ...{ ...at, ...browser, documentSha256: form.documentSha256, confirmed: again.confirmed },
          ...(form.intent === "sign"
            ? { typedName: form.typedName, drawing: form.drawing }
            : { typedName: "" }),
        });
  if (outcome.ok || outcome.code === "already_signed")
    return redirect(`/deals/${at.dealNumber}/amendments/${at.number}`);
  if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
  return formRefusal(parsed.submission, outcome, FIELDS[outcome.code]);
}

/** Beside which field a refusal stands. */
const FIELDS: Partial<Record<RefusalCode, string>> = {
  name_mismatch: "typedName",
  drawing_invalid: "drawing",
  password_again: "password",
  reason_needed: "reason",
};

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

/** What is to be known first: what was done, and why nothing happens any more. */
function Notices({ page: { amendment, paymentPending, sent, deal, now } }: { page: Page }) {
  const { state, endReason, inForceAt } = amendment;
  return (
    <div className="stack mb-5 empty:hidden">
      {sent && <Notice tone="ok">Proposed. The other side has been told.</Notice>}
      {paymentPending && (
        <Notice>
          Your payment is being confirmed by the payment processor. This takes a few seconds; reload the page
          to see it. Nothing is charged twice.
        </Notice>
      )}
      {inForceAt && (
        <Notice tone="ok">
          In force since {formatInstant(inForceAt, deal.timeZone, now)}. The deal goes on under terms v
          {amendment.version}.
        </Notice>
      )}
      {state === "lapsed" && <Notice>{END_WORDS[endReason ?? ""] ?? endReason}</Notice>}
      {state === "declined" && <Notice title="Declined">{endReason}</Notice>}
      {state === "withdrawn" && (
        <Notice title="Withdrawn">{endReason || "The contract stands as it was."}</Notice>
      )}
      {(state === "signing" || state === "funding") && amendment.kind !== "licence" && (
        <Notice>
          The limits of the deal go on while this is open: a draft that nobody answers is still approved at
          its limit.
        </Notice>
      )}
    </div>
  );
}

function Redline({ page: { amendment, deal } }: { page: Page }) {
  const author = amendment.proposedBy === "brand" ? deal.brandName : deal.creatorName;
  return (
    <SectionCard id="changes" title="What changes">
      <TermsChanges
        from={`Terms v${amendment.baseVersion}`}
        to={`Terms v${amendment.version}`}
        changes={amendment.changes}
      />
      <div className="t-2 mt-4">
        <AmendmentMoney {...amendment} currency={deal.currency} side={deal.side} />
        {deal.month !== null && <p>It changes month {deal.month} of the programme and no other month.</p>}
      </div>
      {amendment.message && (
        <blockquote className="well mt-4">
          <p className="t-small t-2">{author} writes</p>
          <p className="whitespace-pre-line">{amendment.message}</p>
        </blockquote>
      )}
    </SectionCard>
  );
}

export default function AmendmentPage() {
  const page = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>()?.result;
  const { deal, amendment, now } = page;
  return (
    <ActorShell current="deals">
      <PageHeader
        title={`Amendment ${amendment.number}: ${KIND_WORDS[amendment.kind].label.toLowerCase()}`}
        lead={`“${deal.title}”, between ${deal.brandName} and ${deal.creatorName}`}
        crumbs={[
          { label: "Deals", to: "/deals" },
          { label: `Deal ${deal.number}`, to: `/deals/${deal.number}` },
          { label: "Amendments", to: `/deals/${deal.number}/amendments` },
          { label: `Amendment ${amendment.number}` },
        ]}
        aside={<AmendmentBadge state={amendment.state} />}
      />
      <Notices page={page} />
      <div className="lay">
        <div className="stack">
          <Redline page={page} />
          <ContractText document={amendment.document} />
          <Certificate {...amendment} signatures={amendment.signed} now={now} evidence={null} />
        </div>
        <div className="stack lg:sticky lg:top-20">
          <AmendmentActs page={page} result={result} />
          {amendment.sealedFileId && (
            <ButtonLink look="2" to={`/files/${amendment.sealedFileId}?download`} reloadDocument>
              <Icon name="download" size="s" /> Sealed PDF
            </ButtonLink>
          )}
          <ButtonLink look="3" to={`/deals/${deal.number}/contract`}>
            <Icon name="file-text" size="s" /> The contract as it was signed
          </ButtonLink>
        </div>
      </div>
    </ActorShell>
  );
}
