import { formatDay } from "#app/components/ui/format-time.ts";

const ROUND = 75.4;
const DAY = 86_400_000;

function leftWords(ms: number): string {
  if (ms >= DAY) return `${Math.floor(ms / DAY)}\u00a0d left`;
  const hours = Math.floor(ms / 3_600_000);
  return hours > 0 ? `${hours}\u00a0h left` : "under an hour left";
}

interface ClosesInProps {
  closesAt: Date | null;
  since: Date;
  now: Date;
  timeZone: string;
}

/** How long a brief still takes applications: ring, time left, the day. Still, because lists have many. */
export function ClosesIn({ closesAt, since, now, timeZone }: ClosesInProps) {
  if (!closesAt) return null;
  const left = closesAt.getTime() - now.getTime();
  const share = Math.min(1, Math.max(0, left / Math.max(1, closesAt.getTime() - since.getTime())));
  return (
    <span className={`cd ${left < DAY ? "soon" : ""}`}>
      <svg viewBox="0 0 30 30" fill="none" strokeWidth="4" aria-hidden="true">
        <circle className="tr" cx="15" cy="15" r="12" />
        {share > 0 ? (
          <circle
            className="fg"
            cx="15"
            cy="15"
            r="12"
            strokeLinecap="round"
            strokeDasharray={`${(share * ROUND).toFixed(1)} ${ROUND}`}
          />
        ) : null}
      </svg>
      <span>
        <b>{left > 0 ? leftWords(left) : "Closed"}</b>
        <small>{`${left > 0 ? "closes" : "since"} ${formatDay(closesAt, timeZone, now)}`}</small>
      </span>
    </span>
  );
}
