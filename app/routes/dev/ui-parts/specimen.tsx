import type { ReactNode } from "react";

/** One family of primitives with its name. */
export function Family({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-t`} className="mb-12">
      <h2 id={`${id}-t`} className="t-head mb-4">
        {title}
      </h2>
      <div className="stack">{children}</div>
    </section>
  );
}

/** One primitive in one or more states. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="card pad">
      <h3 className="t-small t-3 mono mb-3">{name}</h3>
      {children}
    </div>
  );
}

/** States side by side. */
export const Row = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-x-4 gap-y-3">{children}</div>
);
