import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { JournalList } from "#app/components/money/journal-list.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { MoneyRows } from "#app/components/ui/money.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { howMade } from "#app/domain/payout/how-made.server.ts";
import { refuse } from "#app/domain/refusal.ts";
import { requireDealViewer } from "#app/http/guard.server.ts";
import { pageNow } from "#app/http/installation.server.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

export const meta: MetaFunction = () => [{ title: "How the amounts are made · Sweetspot" }];

/** What was agreed for a deal, what became of the money, and each booking behind it. Read-only, for who sees the deal. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireDealViewer(args);
  const [made, now] = await Promise.all([howMade(actor, Number(args.params.number)), pageNow()]);
  if (made === null) return refusalResponse(refuse("not_found"));
  if (made === "not_allowed") return refusalResponse(refuse("not_allowed"));
  return { ...made, now, timeZone: actor.timeZone };
}

function Agreed() {
  const { gross, brandFee, creatorFee, brandRate, currency, brandName, creatorName, beside } =
    useLoaderData<typeof loader>();
  if (gross === 0n)
    return (
      <SectionCard id="agreed" title="Agreed">
        <p className="t-2">
          No fixed fee, so nothing is paid in and nothing is held.
          {beside ? ` The work is done for ${beside}.` : ""}
        </p>
      </SectionCard>
    );
  return (
    <SectionCard id="agreed" title="Agreed">
      <MoneyRows
        currency={currency}
        rows={[
          { label: "Fee for the work, gross", amount: gross },
          { label: `Service fee, ${brandRate}, paid by the brand`, amount: brandFee },
          { label: `${brandName} pays`, amount: gross + brandFee, sum: true },
          { label: "Service fee of the creator", amount: creatorFee },
          { label: `${creatorName} nets`, amount: gross - creatorFee, sum: true },
        ]}
      />
      {beside && <p className="t-2 mt-3">On top: {beside}.</p>}
    </SectionCard>
  );
}

function Became() {
  const { balances, currency, heldUntil, timeZone, now } = useLoaderData<typeof loader>();
  return (
    <SectionCard id="became" title="What became of it">
      <MoneyRows
        currency={currency}
        rows={[
          { label: "Held until approval", amount: balances.held },
          { label: "Released, service fees included", amount: balances.released },
          { label: "Sent back or on its way back", amount: balances.refunded },
          { label: "Paid in", amount: balances.funded, sum: true },
        ]}
      />
      {heldUntil && (
        <p className="t-small t-2 mt-3">
          Work that is not accepted by {formatDate(heldUntil, timeZone, now)} ends, so that nothing is held
          for 90&nbsp;days.
        </p>
      )}
    </SectionCard>
  );
}

function Papers() {
  const { papers } = useLoaderData<typeof loader>();
  return (
    <SectionCard id="papers" title="Receipts">
      <ul className="grid gap-2">
        {papers.map((paper) => (
          <li key={paper.id}>
            <a className="link wrap-anywhere" href={`/brand/papers/${paper.id}/pdf`}>
              {paper.number}
            </a>
            <span className="t-2">{paper.kind === "receipt" ? ", receipt" : ", credit note"} as PDF</span>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}

export default function DealMoney() {
  const { number, title, gross, journals, papers, now, timeZone } = useLoaderData<typeof loader>();
  return (
    <ActorShell current="deals">
      <PageHeader
        title="How the amounts are made"
        crumbs={[
          { label: "Deals", to: "/deals" },
          { label: `Deal ${number}`, to: `/deals/${number}` },
          { label: "Money" },
        ]}
        lead={`${title}. Every amount of this deal is the sum of the bookings below; they are never changed.`}
      />
      <div className="lay">
        <SectionCard id="bookings" title="Bookings">
          {journals.length > 0 ? (
            <JournalList journals={journals} now={now} timeZone={timeZone} />
          ) : (
            <p className="t-2">
              {gross > 0n
                ? "Nothing is booked yet. The first booking is the brand’s payment."
                : "Nothing is booked: no fee was agreed."}
            </p>
          )}
        </SectionCard>
        <div className="stack">
          <Became />
          <Agreed />
          {papers.length > 0 && <Papers />}
        </div>
      </div>
    </ActorShell>
  );
}
