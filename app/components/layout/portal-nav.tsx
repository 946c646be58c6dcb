import { Link } from "@remix-run/react";
import { Icon } from "#app/components/ui/icon.tsx";
import { useClosingDetails } from "./account-menu.tsx";
import type { NavCounts, NavItem } from "./nav.ts";

export interface PortalNavProps {
  items: readonly NavItem[];
  /** The id of the present item. */
  present: string | undefined;
  counts?: NavCounts;
}

function Count({ item, counts }: { item: NavItem; counts?: NavCounts }) {
  const count = counts?.[item.id];
  if (!count) return null;
  return (
    <span className={item.id === "home" ? "count-pill" : "count-pill q"}>
      {count > 99 ? "99+" : count}
      <span className="sr-only"> waiting</span>
    </span>
  );
}

/** What does not fit on top, by name, one press away. Works without JavaScript. */
function More({ items, present, counts }: PortalNavProps) {
  const details = useClosingDetails();
  const here = items.some((item) => item.id === present);
  return (
    <details className="menu nav-more" ref={details} data-present={here ? "" : undefined}>
      <summary>
        More <Icon name="chevron-down" />
      </summary>
      <div>
        {items.map((item) => (
          <Link key={item.id} to={item.to} aria-current={item.id === present ? "page" : undefined}>
            <Icon name={item.icon} />
            {item.label} <Count item={item} counts={counts} />
          </Link>
        ))}
      </div>
    </details>
  );
}

/** On top at the desk. */
export function DeskNav({ items, present, counts }: PortalNavProps) {
  const more = items.filter((item) => item.more);
  return (
    <nav className="nav" aria-label="Main">
      {items.map((item) =>
        item.more ? null : (
          <Link key={item.id} to={item.to} aria-current={item.id === present ? "page" : undefined}>
            {item.label} <Count item={item} counts={counts} />
          </Link>
        ),
      )}
      {more.length > 0 ? <More items={more} present={present} counts={counts} /> : null}
    </nav>
  );
}

/** At the bottom on phones: at most five, within reach of the thumb. */
export function TabBar({ items, present, counts }: PortalNavProps) {
  const tabs = items.filter((item) => !item.deskOnly).slice(0, 5);
  return (
    <nav className="tabbar" aria-label="Main, on phones">
      {tabs.map((item) => (
        <Link key={item.id} to={item.to} aria-current={item.id === present ? "page" : undefined}>
          <Icon name={item.icon} size="l" />
          {item.short ?? item.label}
          <Count item={item} counts={counts} />
        </Link>
      ))}
    </nav>
  );
}
