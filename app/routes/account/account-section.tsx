import type { ReactNode } from "react";
import { SectionCard } from "#app/components/ui/card.tsx";
import { Notice } from "#app/components/ui/notice.tsx";

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
    <SectionCard id={id} title={title}>
      <div className="grid gap-4">
        {note ? <Notice tone="ok">{note}</Notice> : null}
        {children}
      </div>
    </SectionCard>
  );
}
