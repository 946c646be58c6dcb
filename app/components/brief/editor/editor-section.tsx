import type { ReactNode } from "react";
import { Icon } from "#app/components/ui/icon.tsx";

interface EditorSectionProps {
  /** The anchor that the list of missing things leads to. */
  id: string;
  title: string;
  lead?: string;
  children: ReactNode;
}

/** One part of the brief editor. */
export function EditorSection({ id, title, lead, children }: EditorSectionProps) {
  return (
    <section className="card pad stack scroll-mt-20" id={id} aria-labelledby={`${id}-title`}>
      <div>
        <h2 className="t-title" id={`${id}-title`}>
          {title}
        </h2>
        {lead ? <p className="t-2 mt-1 prose-col">{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}

/** Things that few briefs need, folded away but there without JavaScript. */
export function More({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group border-t border-line pt-4">
      <summary className="t-strong flex items-center justify-between gap-2 min-h-[34px]">
        {title}
        <span className="t-2 transition-transform group-open:rotate-180">
          <Icon name="chevron-down" />
        </span>
      </summary>
      <div className="stack mt-3">{children}</div>
    </details>
  );
}

/** The place that a line of the list of missing things leads to. */
export function Anchor({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="scroll-mt-24" tabIndex={-1}>
      {children}
    </div>
  );
}
