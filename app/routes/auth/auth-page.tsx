import type { ReactNode } from "react";

/** One narrow card in the middle of a public page: sign-in, sign-up and their relatives. */
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
    <main className="wrap">
      <div className="card pad mx-auto my-10 grid max-w-md gap-5">
        <header className="grid gap-2">
          <h1 className="t-page">{title}</h1>
          {lead ? <p className="t-2">{lead}</p> : null}
        </header>
        {children}
      </div>
    </main>
  );
}
