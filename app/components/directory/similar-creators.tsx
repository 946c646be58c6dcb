import { Link } from "@remix-run/react";
import { Who } from "#app/components/identity/who.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { percentOf, tierOf } from "#app/domain/account/measures.ts";
import { nicheName } from "#app/domain/account/niches.ts";
import { compareHref } from "#app/domain/directory/compare-choice.ts";
import type { DirectoryCard } from "#app/domain/directory/directory-card.ts";
import { MOST_COMPARED } from "#app/domain/directory/limits.ts";

interface SimilarCreatorsProps {
  to: Pick<DirectoryCard, "handle" | "niches">;
  similar: readonly DirectoryCard[];
}

/** Creators like this one, with what they share, and the way to compare the first of them. */
export function SimilarCreators({ to, similar }: SimilarCreatorsProps) {
  const compared = [to.handle, ...similar.map((one) => one.handle)].slice(0, MOST_COMPARED);
  const compare =
    similar.length > 0 ? (
      <Link className="link t-small" to={compareHref(compared)}>
        Compare side by side
      </Link>
    ) : null;
  return (
    <SectionCard id="similar" title="Similar creators" aside={compare}>
      {similar.length === 0 && <p className="t-2">Nobody else of this platform and niche is listed yet.</p>}
      <ul className="grid gap-4 sm:grid-cols-2">
        {similar.map((one) => (
          <li key={one.handle}>
            <Link className="plain" to={`/brand/creators/${one.handle}`}>
              <Who name={one.displayName}>
                {one.followers.toLocaleString("en-US")} followers, {tierOf(one.followers)},{" "}
                {percentOf(one.ofFollowers)} engagement of followers
              </Who>
            </Link>
            <p className="t-small t-2 mt-0.5">
              Shares{" "}
              {one.niches
                .filter((niche) => to.niches.includes(niche))
                .map(nicheName)
                .join(", ")}
            </p>
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
