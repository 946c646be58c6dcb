import { Link } from "@remix-run/react";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";

interface DraftListProps {
  drafts: readonly { slug: string; title: string; brandName: string; savedAt: Date; applyBy: Date | null }[];
  now: Date;
  timeZone: string;
}

/** Applications that are written and not sent: nothing when there are none. */
export function DraftList({ drafts, now, timeZone }: DraftListProps) {
  if (drafts.length === 0) return null;
  return (
    <SectionCard id="drafts" title="Not sent yet" className="mb-5">
      <ul className="grid gap-3">
        {drafts.map(({ slug, title, brandName, savedAt, applyBy }) => (
          <li key={slug}>
            <Link className="link t-strong" to={`/briefs/${slug}/apply`}>
              {title}
            </Link>
            <p className="t-small t-2" suppressHydrationWarning>
              {brandName}. Draft of {formatDay(savedAt, timeZone, now)}
              {applyBy ? `, the brief closes ${formatDay(applyBy, timeZone, now)}` : ""}.
            </p>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
