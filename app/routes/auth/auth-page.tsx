import type { ReactNode } from "react";
import { PublicShell } from "#app/components/layout/public-shell.tsx";
import { Card } from "#app/components/ui/card.tsx";

/** One narrow card on a public page: sign-in, sign-up and their relatives. */
export function AuthPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  return (
    <PublicShell>
      <Card className="mx-auto my-4 grid max-w-md gap-5 md:my-10">
        <header className="grid gap-2">
          <h1 className="t-page">{title}</h1>
          {lead ? <p className="t-2">{lead}</p> : null}
        </header>
        {children}
      </Card>
    </PublicShell>
  );
}
