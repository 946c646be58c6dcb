import { Link } from "@remix-run/react";
import { DealStatus } from "#app/components/deal/deal-status.tsx";
import type { DealState } from "#app/domain/deal/deal.ts";
import type { Turn } from "#app/domain/deal/turn.ts";

interface RunningDealsProps {
  deals: readonly { number: number; state: DealState; title: string; creator: string; turn: Turn | null }[];
  now: Date;
  timeZone: string;
}

const SHOWN = 6;

/** The brand's deals that still move, each with whose turn it is. */
export function RunningDeals({ deals, now, timeZone }: RunningDealsProps) {
  return (
    <section aria-labelledby="running-title">
      <div className="sec-h">
        <h2 id="running-title" className="t-sec">
          Running deals <span className="t-3 n">{deals.length}</span>
        </h2>
        <Link className="link t-small" to="/deals">
          All deals
        </Link>
      </div>
      <div className="card px-[18px]">
        {deals.length === 0 && (
          <p className="t-2 py-4">None yet. A deal begins when a creator accepts your offer.</p>
        )}
        <ul className="divide-y divide-line">
          {deals.slice(0, SHOWN).map((deal) => (
            <li key={deal.number} className="py-3 grid gap-1.5 justify-items-start relative">
              <p>
                <Link className="stretch t-strong" to={`/deals/${deal.number}`}>
                  {deal.creator}
                </Link>
                <span className="block t-small t-2">{deal.title}</span>
              </p>
              <DealStatus state={deal.state} turn={deal.turn} side="brand" timeZone={timeZone} now={now} />
            </li>
          ))}
        </ul>
        {deals.length > SHOWN && <p className="t-small t-2 pb-4">And {deals.length - SHOWN} more.</p>}
      </div>
    </section>
  );
}
