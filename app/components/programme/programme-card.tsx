import { Link } from "@remix-run/react";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";

interface ProgrammeCardProps {
  number: number;
  period: number;
  periods: number;
  /** Null for the first month, which begins with its funds. */
  beginsAt: Date | null;
  timeZone: string;
  now: Date;
}

/** On a month's own page: which month it is, and the way to the others. */
export function ProgrammeCard({ number, period, periods, beginsAt, timeZone, now }: ProgrammeCardProps) {
  return (
    <SectionCard
      id="programme"
      title={`Month ${period} of ${periods}`}
      aside={
        <Link className="link t-small" to={`/programmes/${number}`}>
          All months
        </Link>
      }
    >
      <p className="t-2">
        {beginsAt ? `It ${beginsAt > now ? "begins" : "began"} ${formatDay(beginsAt, timeZone, now)}. ` : ""}
        {period === 1
          ? "The programme begins with the funds of this month. If it is cancelled, the programme ends."
          : "It runs under the contract that both signed for all months. What happens here changes no other month."}
      </p>
    </SectionCard>
  );
}
