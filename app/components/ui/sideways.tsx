import type { ReactNode } from "react";

interface SidewaysProps {
  label: string;
  children: ReactNode;
}

/**
 * A table that scrolls sideways inside its card, for columns that do not fit a phone. It holds its own positioned
 * children: words for screen readers would otherwise stretch the whole page.
 */
export function Sideways({ label, children }: SidewaysProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be focusable (WCAG 2.1.1)
    <div className="card overflow-x-auto relative" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
