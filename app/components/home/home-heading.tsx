import { formatClock, formatDate } from "#app/components/ui/format-time.ts";
import { placeOf, waitingTitle } from "./turn-words.ts";

interface HomeHeadingProps {
  turns: number;
  waiting: number;
  now: Date;
  timeZone: string;
}

/** How many things wait on the reader, and when that was. */
export function HomeHeading({ turns, waiting, now, timeZone }: HomeHeadingProps) {
  const rest =
    waiting === 0 ? "" : turns === 0 ? " Everything is in other hands." : " The rest is in other hands.";
  const when = `${formatDate(now, timeZone, now)}, ${formatClock(now, timeZone)}`;
  return (
    <header className="mb-5 md:mb-8">
      <h1 className="t-page">{waitingTitle(turns)}</h1>
      <p className="t-2 mt-1.5" suppressHydrationWarning>
        {`${when}${placeOf(timeZone)}.${rest}`}
      </p>
    </header>
  );
}
