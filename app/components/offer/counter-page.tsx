import type { SubmissionResult } from "@conform-to/react";
import { OwnClashes } from "#app/components/competition/own-clashes.tsx";
import { TieWarnings } from "#app/components/competition/tie-warnings.tsx";
import type { CompetitorTie } from "#app/domain/competition/competition-view.ts";
import type { ExclusivityClash } from "#app/domain/competition/exclusivity-clash.ts";
import { ActorShell } from "#app/components/layout/actor-shell.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Countdown } from "#app/components/ui/countdown.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import type { Crumb } from "#app/components/ui/breadcrumbs.tsx";
import { CounterForm } from "./counter-form.tsx";
import { otherName, type NegotiationView } from "./negotiation.ts";

interface CounterPageProps {
  /** Null when there is nothing to counter: `why` says so. */
  table: NegotiationView | null;
  why: string | null;
  result: SubmissionResult<string[]> | undefined;
  crumbs: Crumb[];
  back: string;
  /** The entry of the navigation that the page belongs to. */
  current: "applications" | "briefs";
  now: Date;
  timeZone: string;
  /** What the creator promised other brands and these terms may break; the brand is not shown it. */
  clashes?: readonly ExclusivityClash[];
  /** Work of the creator for the brand's competitors, which the brand alone is shown where terms ask for exclusivity. */
  ties?: readonly CompetitorTie[];
}

/** The page of a counter-offer, for either side. */
export function CounterPage(props: CounterPageProps) {
  const { table, why, result, crumbs, back, current, now, timeZone, clashes = [], ties = [] } = props;
  return (
    <ActorShell current={current}>
      <div className="max-w-[760px]">
        <PageHeader
          title="Counter with other terms"
          crumbs={crumbs}
          lead={
            table
              ? `Change what should be different from terms v${table.offer.version}. Everything else stays as it is, and ${otherName(table)} sees both side by side.`
              : undefined
          }
        />
        {table && (
          <p className="mb-5">
            <Countdown
              deadline={table.offer.expiresAt}
              start={table.offer.createdAt}
              now={now}
              timeZone={timeZone}
              atZero="then the offer expires"
            />
          </p>
        )}
        {why && (
          <div className="grid gap-4 justify-items-start">
            <Notice>{why}</Notice>
            <ButtonLink look="2" to={back}>
              See the terms
            </ButtonLink>
          </div>
        )}
        {table && !why && clashes.length > 0 && (
          <div className="mb-5">
            <OwnClashes clashes={clashes} now={now} timeZone={timeZone} />
          </div>
        )}
        {table && !why && ties.length > 0 && (
          <div className="mb-5">
            <TieWarnings ties={ties} exclusivity={table.offer.terms.exclusivity ?? null} terms now={now} />
          </div>
        )}
        {table && !why && (
          <CounterForm key={table.offer.id} table={table} result={result} timeZone={timeZone} />
        )}
      </div>
    </ActorShell>
  );
}
