import { formatInstant } from "#app/components/ui/format-time.ts";

interface CasePastProps {
  events: readonly { id: string; at: Date; words: string }[];
  now: Date;
  timeZone: string;
}

/** What happened to a request, newest first. */
export function CasePast({ events, now, timeZone }: CasePastProps) {
  if (events.length === 0) return <p className="t-2">Nothing is recorded.</p>;
  return (
    <ul className="grid gap-2">
      {events.map(({ id, at, words }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-4">
          <span>{words}</span>
          <span className="t-small t-2">{formatInstant(at, timeZone, now)}</span>
        </li>
      ))}
    </ul>
  );
}
