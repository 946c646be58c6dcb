import { randomUUID } from "node:crypto";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import {
  ExtraRoundForm,
  ExtraWorkForm,
  FeeForm,
  NewDateForm,
} from "#app/components/amendment/kind-forms.tsx";
import { LicenceForm } from "#app/components/amendment/licence-form.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { AMENDMENT_KINDS, KIND_WORDS } from "#app/domain/amendment/amendment.ts";
import { amendmentForms, changeOf } from "#app/domain/amendment/amendment-form.ts";
import { proposeAmendment } from "#app/domain/amendment/propose-amendment.server.ts";
import { monthTerms, type AmendmentKind } from "#app/domain/amendment/amended-terms.ts";
import { readTerms } from "#app/domain/offer/terms.ts";
import type { RefusalCode } from "#app/domain/refusal.ts";
import { parseForm, readForm } from "#app/http/form.server.ts";
import { requireParty } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { amendableDeal, dealLine } from "./amendment-view.server.ts";
import { proposalStart } from "./proposal-start.server.ts";

export const meta: MetaFunction = () => [{ title: "Propose an amendment · Sweetspot" }];

const kindOf = (asked: unknown): AmendmentKind | null =>
  AMENDMENT_KINDS.find((kind) => kind === asked) ?? null;

/** The form of one kind of change, filled in as the address says; without a kind, the first that is possible. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireParty(args, "contract.sign");
  const [deal, now] = await Promise.all([amendableDeal(actor, args.params.number), pageNow()]);
  const line = dealLine(actor, deal);
  if (line.openNumber !== null) throw redirect(`/deals/${line.number}/amendments/${line.openNumber}`);
  const asked = new URL(args.request.url).searchParams;
  const kind = asked.has("kind") ? kindOf(asked.get("kind")) : (line.kinds[0] ?? null);
  if (!kind || !line.kinds.includes(kind)) throw redirect(`/deals/${line.number}/amendments`);
  return { deal: line, ...(await proposalStart(actor, deal, kind, asked, now)) };
}

/** The field that a refusal stands beside. */
const BLAMED: Partial<Record<RefusalCode, string>> = {
  not_chargeable: "price",
  nothing_changed: "price",
  licence_narrower: "term",
  amendment_dates: "publishTo",
};

export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args, "contract.sign");
  const deal = await amendableDeal(actor, args.params.number);
  const body = await readForm(args.request);
  const kind = kindOf(body.get("kind")) ?? "fee";
  const parsed = await parseForm(args.request, amendmentForms[kind](deal.currency), body);
  if (!parsed.ok) return parsed.response;
  const terms = monthTerms(readTerms(deal.terms.body), deal.period);
  const change = changeOf(parsed.value, {
    ...{ timeZone: actor.timeZone, lineId: randomUUID() },
    ...{ items: deal.deliverables, territory: terms.licence.territory },
  });
  const browser = { ip: args.context.ip, userAgent: args.request.headers.get("user-agent") ?? "" };
  const input = { dealNumber: deal.number, change, message: parsed.value.message, ...browser };
  const outcome = await proposeAmendment(actor, input);
  if (outcome.ok) return redirect(`/deals/${deal.number}/amendments/${outcome.value.number}?sent`);
  if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
  const field = BLAMED[outcome.code];
  const known = field && field in parsed.value ? field : undefined;
  return formRefusal(parsed.submission as Parameters<typeof formRefusal>[0], outcome, known);
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function KindForm({ page }: { page: Page }) {
  const result = useActionData<typeof action>()?.result;
  const { licence, deal, ...rest } = page;
  const otherName = deal.side === "brand" ? deal.creatorName : deal.brandName;
  const props = { ...rest, currency: deal.currency, result, otherName };
  switch (page.kind) {
    case "extra_round":
      return <ExtraRoundForm {...props} />;
    case "fee":
      return <FeeForm {...props} />;
    case "new_date":
      return <NewDateForm {...props} key={String(rest.start.position)} />;
    case "extra_work":
      return <ExtraWorkForm {...props} />;
    case "licence":
      return <LicenceForm {...props} licence={licence} />;
  }
}

/** New dates are asked for one piece of work at a time: which one is in the address. */
function WhichItem({ page: { deal, items, start, kind } }: { page: Page }) {
  if (kind !== "new_date" || items.length < 2) return null;
  return (
    <nav className="seg mb-4" aria-label="Which piece of work">
      {items.map(({ position, label }) => (
        <Link
          key={position}
          to={`/deals/${deal.number}/amendments/new?kind=new_date&item=${position}`}
          aria-current={String(position) === start.position ? "page" : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

export default function NewAmendment() {
  const page = useLoaderData<typeof loader>();
  const { deal, kind } = page;
  return (
    <ActorShell current="deals">
      <div className="grid gap-5 max-w-[760px]">
        <PageHeader
          title={KIND_WORDS[kind].label}
          lead={`“${deal.title}”. ${KIND_WORDS[kind].hint}.`}
          crumbs={[
            { label: "Deals", to: "/deals" },
            { label: `Deal ${deal.number}`, to: `/deals/${deal.number}` },
            { label: "Amendments", to: `/deals/${deal.number}/amendments` },
            { label: "Propose" },
          ]}
        />
        <SectionCard id="what" title="What should change">
          <WhichItem page={page} />
          <KindForm page={page} />
        </SectionCard>
      </div>
    </ActorShell>
  );
}
