import type { ReactNode } from "react";

interface AccountSectionProps {
  id: string;
  title: string;
  /** What was just done, in words; shown until the page is left. */
  note?: string | false;
  children: ReactNode;
}

/** One card of the account page. */
export function AccountSection({ id, title, note, children }: AccountSectionProps) {
  return (
    <section className="card pad grid gap-4" aria-labelledby={`${id}-title`} id={id}>
      <h2 className="t-sec" id={`${id}-title`}>
        {title}
      </h2>
      {note ? (
        <p role="status" className="badge b-ok w-fit">
          {note}
        </p>
      ) : null}
      {children}
    </section>
  );
}
