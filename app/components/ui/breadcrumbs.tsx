import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { Icon } from "./icon.tsx";

export interface Crumb {
  label: string;
  /** Without an address it is the present page. */
  to?: string;
}

/** Where the page stands: at most three steps, the last one without a link. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumb">
      {crumbs.map(({ label, to }, index) => (
        <Fragment key={label}>
          {index > 0 && <Icon name="chevron-right" size="s" />}
          {to ? (
            <Link className="link" to={to}>
              {label}
            </Link>
          ) : (
            <span aria-current="page">{label}</span>
          )}
        </Fragment>
      ))}
    </nav>
  );
}
