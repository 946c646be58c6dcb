import { Link } from "@remix-run/react";
import { formatDay } from "#app/components/ui/format-time.ts";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import type { Platform } from "#app/domain/account/platforms.ts";
import { rangeWords } from "./words.ts";

interface SimilarBriefsProps {
  title: string;
  briefs: readonly {
    slug: string;
    title: string;
    brandName: string;
    currency: string;
    netMin: bigint | null;
    netMax: bigint | null;
    periods: number | null;
    closesAt: Date | null;
    platforms: Platform[];
    reasons: readonly { words: string }[];
  }[];
  now: Date;
  timeZone: string;
}

/** Other open briefs, each in a line or two: nothing when there are none. */
export function SimilarBriefs({ title, briefs, now, timeZone }: SimilarBriefsProps) {
  if (briefs.length === 0) return null;
  return (
    <section className="card pad" aria-labelledby="similar-title">
      <h2 id="similar-title" className="t-sec mb-3">
        {title}
      </h2>
      <ul className="grid gap-4">
        {briefs.map((brief) => (
          <li key={brief.slug} className="grid gap-0.5">
            <Link className="link t-strong" to={`/briefs/${brief.slug}`}>
              {brief.title}
            </Link>
            <p className="t-small t-2 flex flex-wrap items-center gap-x-2">
              {brief.platforms.map((platform) => (
                <PlatformMark key={platform} platform={platform} />
              ))}
              <span>{brief.brandName}</span>
              <span className="n">
                {brief.netMin === null
                  ? "You name the price"
                  : brief.netMax === 0n
                    ? "No fixed fee"
                    : `You net ${rangeWords(brief.netMin, brief.netMax, brief.currency)}${brief.periods ? " a month" : ""}`}
              </span>
              {brief.closesAt ? (
                <span suppressHydrationWarning>closes {formatDay(brief.closesAt, timeZone, now)}</span>
              ) : null}
            </p>
            {brief.reasons.map(({ words }) => (
              <p key={words} className="t-small t-2">
                {words}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
