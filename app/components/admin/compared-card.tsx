import { Badge } from "#app/components/ui/badge.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import type { DriftRow } from "#app/domain/payout/reconciliation.ts";

interface Comparison {
  id: string;
  startedAt: Date;
  /** Null while it is at work, and of one whose process died. */
  finishedAt: Date | null;
  checked: number;
  drift: DriftRow[];
}

interface ComparedCardProps {
  processor: { currency: string; available: bigint; pending: bigint }[];
  runs: Comparison[];
  listing: { at: Date; checked: number } | null;
  timeZone: string;
  now: Date;
}

const movements = (count: number) => `${count} ${count === 1 ? "movement" : "movements"}`;

function Verdict({ run, newest }: { run: Comparison; newest: boolean }) {
  if (!run.finishedAt) return <Badge icon="hourglass">{newest ? "Under way" : "Broke off"}</Badge>;
  if (run.drift.length === 0)
    return (
      <Badge tone="ok" icon="circle-check">
        Agrees
      </Badge>
    );
  return (
    <Badge tone="bad" icon="circle-alert">
      {run.drift.length} differ
    </Badge>
  );
}

interface RunProps {
  run: Comparison;
  newest: boolean;
  timeZone: string;
  now: Date;
}

function Run({ run, newest, timeZone, now }: RunProps) {
  return (
    <li>
      <Verdict run={run} newest={newest} />{" "}
      <span className="t-2">
        {formatInstant(run.startedAt, timeZone, now)}
        {run.finishedAt && `, ${movements(run.checked)} compared`}
      </span>
      {run.drift.map((drift) => (
        <p key={drift.key} className="t-small mt-1">
          {drift.detail}
        </p>
      ))}
    </li>
  );
}

/** What the processor holds, the last comparisons with it, and when everything was compared, not only what is new. */
export function ComparedCard({ processor, runs, listing, timeZone, now }: ComparedCardProps) {
  return (
    <section className="card pad" aria-labelledby="compared">
      <h2 id="compared" className="t-sec mb-3">
        Compared with the processor
      </h2>
      {processor.map((row) => (
        <p key={row.currency} className="mb-3">
          The processor holds {formatMoney(row.available, row.currency)} available and{" "}
          {formatMoney(row.pending, row.currency)} pending.
        </p>
      ))}
      <p className="t-2 mb-3">
        {listing
          ? `Everything was compared on ${formatInstant(listing.at, timeZone, now)}: ${movements(listing.checked)}. It is once a day; the newest are every few minutes.`
          : "Everything is compared once a day, the newest movements every few minutes."}
      </p>
      {runs.length === 0 ? (
        <p className="t-2">Not compared yet.</p>
      ) : (
        <ul className="grid gap-3">
          {runs.slice(0, 8).map((run, index) => (
            <Run key={run.id} run={run} newest={index === 0} timeZone={timeZone} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}
