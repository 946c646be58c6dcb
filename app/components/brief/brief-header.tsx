import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Avatar } from "#app/components/identity/avatar.tsx";
import type { BriefLabels } from "#app/domain/brief/labels.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import { BriefFacts } from "./brief-facts.tsx";
import { replyWords } from "./words.ts";

interface BriefHeaderProps {
  brief: BriefView;
  labels: BriefLabels;
  reply: { medianHours: number | null; inTimePercent: number | null } | null;
  /** Beside the brand: the state, for those who may see it. */
  badge?: ReactNode;
  /** 2 where the page has a heading of its own. */
  headingLevel?: 1 | 2;
}

/** Who asks, what for, in one look. */
export function BriefHeader({ brief, labels, reply, badge, headingLevel = 1 }: BriefHeaderProps) {
  const Heading = headingLevel === 1 ? "h1" : "h2";
  return (
    <header className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Avatar name={brief.brand.name} size={48} brand />
        <div className="min-w-0">
          <p className="t-strong">
            <Link className="hover:underline underline-offset-4" to={`/brands/${brief.brand.slug}`}>
              {brief.brand.name}
            </Link>
          </p>
          <p className="t-small t-2">{reply ? replyWords(reply).join(", ") : labels.brandCountry}</p>
        </div>
        {badge ? <span className="ml-auto">{badge}</span> : null}
      </div>
      <Heading className="t-page">{brief.title}</Heading>
      <BriefFacts
        deliverables={brief.deliverables}
        licence={brief.details.licence}
        programme={brief.details.programme}
      />
      {labels.tags.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5" aria-label="Niches and markets">
          {labels.tags.map((tag) => (
            <li key={tag} className="tag">
              {tag}
            </li>
          ))}
        </ul>
      ) : null}
    </header>
  );
}
