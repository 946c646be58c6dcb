import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "./breadcrumbs.tsx";

export interface PageHeaderProps {
  /** The one `h1` of the page. */
  title: ReactNode;
  lead?: ReactNode;
  crumbs?: readonly Crumb[];
  /** Right of the title at the desk, below it on phones: acts, a badge, a sum. */
  aside?: ReactNode;
}

/** The top of a page inside a shell. */
export function PageHeader({ title, lead, crumbs, aside }: PageHeaderProps) {
  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 md:mb-7">
      <div className="min-w-0">
        {crumbs && (
          <div className="mb-2">
            <Breadcrumbs crumbs={crumbs} />
          </div>
        )}
        <h1 className="t-page">{title}</h1>
        {lead && <p className="t-2 prose-col mt-1.5">{lead}</p>}
      </div>
      {aside && <div className="flex flex-wrap items-center gap-2 max-sm:w-full">{aside}</div>}
    </header>
  );
}
