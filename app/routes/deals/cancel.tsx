import { useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SettlementTable } from "#app/components/deal/settlement-table.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { cancelDeal } from "#app/domain/deal/cancel-deal.server.ts";
import { hasFee } from "#app/domain/commission/compensation.ts";
import { canCancel, settlementOf } from "#app/domain/deal/kill-fee.ts";
import { dealRoom } from "#app/domain/deal/queries.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { parseForm } from "#app/http/form.server.ts";
import { requireParty } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { formRefusal, refusalResponse } from "#app/http/refusal.server.ts";
import { cancelForm } from "./cancel-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Cancel deal ${page.number} · Sweetspot` : "Cancel · Sweetspot" },
];

/** What a cancellation would mean now, before anybody confirms it. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireParty(args, "contract.sign");
  const [deal, now] = await Promise.all([dealRoom(actor, Number(args.params.number)), pageNow()]);
  if (!deal) return refusalResponse(refuse("not_found"));
  if (deal.pausedAt || !canCancel(deal.state, deal.deliverables)) throw redirect(`/deals/${deal.number}`);
  const settlement = settlementOf({ ...deal, items: deal.deliverables }, actor.kind, now);
  return {
    ...{
      side: actor.kind,
      number: deal.number,
      title: deal.brief.title,
      currency: deal.currency,
      settlement,
    },
    brandName: deal.brand.name,
    creatorName: deal.creator.displayName,
    /** Of a programme: which month it is. */
    month: deal.programme && deal.period,
    funded: deal.state === "active",
    /** Before its contract is signed a deal is declined, and nothing that runs is cancelled. */
    declines: deal.state === "signing",
    paid: hasFee(deal),
    /** What else goes on or comes back when there is a commission or a product. */
    beside: [
      ...(deal.body.commission ? ["Commission on orders that were counted before stays owed."] : []),
      ...(deal.body.product && deal.shipment
        ? ["The product is kept or sent back as the contract says."]
        : []),
    ],
    accepted: deal.deliverables.filter(({ state }) => state === "accepted" || state === "paid").length,
    holdHours: deal.body.policy.payoutHoldHours,
  };
}

export async function action(args: ActionFunctionArgs) {
  const actor = await requireParty(args, "contract.sign");
  const form = await parseForm(args.request, cancelForm);
  if (!form.ok) return form.response;
  const { reason, kept, refunded } = form.value;
  const dealNumber = Number(args.params.number);
  const sums = { kept: BigInt(kept), refunded: BigInt(refunded) };
  const outcome = await cancelDeal(actor, { dealNumber, reason, ...sums });
  if (outcome.ok) return redirect(`/deals/${dealNumber}?done=cancel`);
  if (outcome.code === "not_found" || outcome.code === "not_allowed") return refusalResponse(outcome);
  return formRefusal(form.submission, outcome, outcome.code === "reason_needed" ? "reason" : undefined);
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

const actWords = ({ declines }: Page) => (declines ? "Decline to sign" : "Cancel the deal");

/** What becomes of the rest: the slot, or of a programme the other months. */
function afterwards(month: number | null): string {
  const slot = "The slot opens again while the brief takes applications.";
  if (month === null) return `${slot} This cannot be undone.`;
  return month === 1
    ? `The programme ends with its first month: no further month begins. ${slot} This cannot be undone.`
    : "Only this month ends. The programme goes on with the next one. This cannot be undone.";
}

function consequences({
  beside,
  paid: fee,
  side,
  funded,
  holdHours,
  settlement,
  accepted,
  declines,
  brandName,
  month,
}: Page): string[] {
  const paid = `What ${side === "creator" ? "you keep" : "the creator keeps"} is paid out ${holdHours} h after you confirm.`;
  const back = `The rest goes back to the card that ${side === "brand" ? "you" : brandName} paid with.`;
  return [
    ...(funded || !fee ? [] : ["Nothing was paid in, so nobody owes anything."]),
    ...(settlement.kept > 0n ? [paid] : []),
    ...(settlement.refunded > 0n ? [back] : []),
    ...(accepted > 0
      ? [fee ? "What was accepted already is paid as agreed." : "What was accepted already stays accepted."]
      : []),
    ...(declines ? ["The deal ends, and the other side is told why."] : []),
    ...beside,
    afterwards(month),
  ];
}

function CancelForm({ page }: { page: Page }) {
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: "cancel",
    ...(answer ? { lastResult: answer.result } : {}),
    constraint: getZodConstraint(cancelForm),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: cancelForm }),
    shouldRevalidate: "onInput",
  });
  return (
    <FormShell form={form}>
      {/* From the page, not from what was sent: after a refusal they are the sums as they are now. */}
      <input type="hidden" name="kept" value={String(page.settlement.kept)} />
      <input type="hidden" name="refunded" value={String(page.settlement.refunded)} />
      <TextArea
        meta={fields.reason}
        label="Why"
        hint={`${page.side === "brand" ? page.creatorName : page.brandName} reads this.`}
        max={2_000}
      />
      <div>
        <SubmitButton look="bad" pendingLabel="Sending">
          {actWords(page)}
        </SubmitButton>
      </div>
    </FormShell>
  );
}

export default function CancelPage() {
  const page = useLoaderData<typeof loader>();
  return (
    <ActorShell current="deals">
      <PageHeader
        title={actWords(page)}
        lead={`“${page.title}” with ${page.side === "brand" ? page.creatorName : page.brandName}`}
        crumbs={[
          { label: "Deals", to: "/deals" },
          { label: `Deal ${page.number}`, to: `/deals/${page.number}` },
          { label: page.declines ? "Decline" : "Cancel" },
        ]}
      />
      <div className="stack max-w-[820px]">
        <section className="card" aria-label="What each side gets">
          <SettlementTable {...page} />
        </section>
        <Notice title="What follows">
          <ul className="t-2 mt-1 grid gap-1">
            {consequences(page).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
        <section className="card pad" aria-label="Confirm">
          <CancelForm page={page} />
        </section>
      </div>
    </ActorShell>
  );
}
