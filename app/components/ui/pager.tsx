import { ButtonLink } from "./button.tsx";
import { Icon } from "./icon.tsx";

export interface PagerProps {
  /** Addresses that can be shared; null where there is no such page. */
  firstHref?: string | null;
  previousHref?: string | null;
  nextHref: string | null;
  nextLabel?: string;
  /** What is on the page: "1 to 20 of 118". */
  range?: string;
}

/** Keyset pages: links to the next page and back. Shows nothing when there is only one page. */
export function Pager({ firstHref, previousHref, nextHref, nextLabel = "Next", range }: PagerProps) {
  if (!firstHref && !previousHref && !nextHref) return null;
  return (
    <nav className="mt-7 flex flex-wrap items-center justify-between gap-3" aria-label="Pages">
      <span className="t-2 n">{range}</span>
      <span className="flex gap-2">
        {firstHref && (
          <ButtonLink look="3" to={firstHref}>
            First page
          </ButtonLink>
        )}
        {previousHref && (
          <ButtonLink look="2" to={previousHref} rel="prev">
            <Icon name="arrow-left" />
            Previous
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink look="2" to={nextHref} rel="next">
            {nextLabel}
            <Icon name="arrow-right" />
          </ButtonLink>
        )}
      </span>
    </nav>
  );
}
