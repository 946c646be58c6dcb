import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export interface TabView {
  id: string;
  label: string;
  count?: number;
  children: ReactNode;
}

/** Views of one thing on one page. For views that deserve an address use `Segmented`. Panels not shown stay in the page. */
export function Tabs({ label, views }: { label: string; views: readonly TabView[] }) {
  return (
    <Base.Root defaultValue={views[0]?.id}>
      <Base.List className="tabs" aria-label={label}>
        {views.map(({ id, label: words, count }) => (
          <Base.Tab key={id} value={id} className="tab">
            {words}
            {count !== undefined && <span className="t-3 n">{count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {views.map(({ id, children }) => (
        <Base.Panel key={id} value={id} className="pt-5" keepMounted>
          {children}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
