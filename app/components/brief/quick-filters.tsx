import { Link } from "@remix-run/react";
import { Icon } from "#app/components/ui/icon.tsx";

interface QuickFiltersProps {
  chips: readonly { words: string; href: string; on: boolean }[];
}

/** What is filtered by and the filters that are used most; links, so that they work anywhere. */
export function QuickFilters({ chips }: QuickFiltersProps) {
  return (
    <nav className="scroll-x mb-7" aria-label="Quick filters">
      {chips.map(({ words, href, on }) => (
        <Link key={words} to={href} className="chip" {...(on ? { "aria-current": "true" } : {})}>
          {words}
          {on ? <Icon name="x" size="s" label="Remove" /> : null}
        </Link>
      ))}
    </nav>
  );
}
