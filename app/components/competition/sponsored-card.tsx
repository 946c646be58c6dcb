import { Link } from "@remix-run/react";
import { SectionCard } from "#app/components/ui/card.tsx";
import type { Sponsorship } from "#app/domain/competition/competition-view.ts";
import { SponsorshipList } from "./sponsorship-list.tsx";

/** What is publicly known of a creator's past sponsored work, as a section of a page. */
export function SponsoredCard({ work, now }: { work: readonly Sponsorship[]; now: Date }) {
  return (
    <SectionCard
      id="sponsored"
      title="Past sponsored work"
      aside={
        <Link className="link t-small" to="/brand/competition">
          Competitive view
        </Link>
      }
    >
      <SponsorshipList rows={work} now={now} />
    </SectionCard>
  );
}
