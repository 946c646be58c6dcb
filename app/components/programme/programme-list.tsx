import { Link } from "@remix-run/react";
import { formatDay } from "#app/components/ui/format-time.ts";
import type { ProgrammeLine } from "#app/domain/programme/programme.ts";
import { ProgrammeBadge } from "./programme-badge.tsx";

interface ProgrammeListProps {
  programmes: readonly ProgrammeLine[];
  side: "brand" | "creator";
  timeZone: string;
  now: Date;
}

/** The programmes that are not over, each with how far it is and what comes next; nothing when there are none. */
export function ProgrammeList({ programmes, side, timeZone, now }: ProgrammeListProps) {
  if (programmes.length === 0) return null;
  return (
    <section aria-labelledby="programmes-title">
      <div className="sec-h">
        <h2 id="programmes-title" className="t-sec">
          Ambassador programmes <span className="t-3 n">{programmes.length}</span>
        </h2>
      </div>
      <ul className="card px-[18px] divide-y divide-line">
        {programmes.map((one) => (
          <li key={one.number} className="py-3 grid gap-1.5 justify-items-start relative">
            <p>
              <Link className="stretch t-strong" to={`/programmes/${one.number}`}>
                {side === "brand" ? one.creatorName : one.brandName}
              </Link>
              <span className="block t-small t-2">{one.title}</span>
            </p>
            <ProgrammeBadge state={one.state} />
            <span className="t-small t-2">
              Month {one.opened} of {one.periods}
              {one.nextBegins ? `, the next begins ${formatDay(one.nextBegins, timeZone, now)}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
