import { Link } from "@remix-run/react";
import { BriefFacts } from "#app/components/brief/brief-facts.tsx";
import { replyWords } from "#app/components/brief/words.ts";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { deliverableName } from "#app/domain/account/platforms.ts";
import type { BriefView } from "#app/domain/brief/view.ts";

interface BriefShortProps {
  brief: BriefView;
  reply: { medianHours: number | null; inTimePercent: number | null };
}

/** Whom one applies to and what is asked, in short; the whole brief is one link away. */
export function BriefShort({ brief, reply }: BriefShortProps) {
  return (
    <section className="card pad grid gap-3" aria-label="The brief in short">
      <div className="who">
        <Avatar name={brief.brand.name} size={44} brand />
        <div className="min-w-0">
          <p className="t-strong">{brief.brand.name}</p>
          <p className="t-small t-2">{replyWords(reply).join(", ")}</p>
        </div>
      </div>
      <p className="t-2 max-w-[64ch]">{brief.summary}</p>
      <BriefFacts
        deliverables={brief.deliverables}
        licence={brief.details.licence}
        programme={brief.details.programme}
      />
      <ul className="grid gap-1 t-small t-2">
        {brief.deliverables
          .filter((line) => line.specification)
          .map((line) => (
            <li key={line.id}>{`${deliverableName(line)}: ${line.specification}`}</li>
          ))}
        {brief.details.exclusivity && (
          <li>
            Exclusive in {brief.details.exclusivity.category} for {brief.details.exclusivity.days}&nbsp;days
          </li>
        )}
      </ul>
      <p>
        <Link className="link" to={`/briefs/${brief.slug}`}>
          Read the whole brief
        </Link>
      </p>
    </section>
  );
}
