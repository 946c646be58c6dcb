import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Footer } from "./footer.tsx";
import { Frame } from "./frame.tsx";
import { Logo } from "./logo.tsx";
import { navFor } from "./portal-nav.ts";
import { useShellData } from "./shell-data.ts";
import { ThemeToggle } from "./theme-toggle.tsx";

const LINKS = [
  { to: "/briefs", label: "Open briefs" },
  { to: "/#how", label: "How it works" },
  { to: "/#promises", label: "Promises" },
  { to: "/#cost", label: "What it costs" },
];

/** The frame of public pages; whoever is signed in finds the way back to the portal. */
export function PublicShell({ children }: { children: ReactNode }) {
  const data = useShellData();
  const actor = data?.actor;
  const home = actor && navFor(actor)?.items[0]?.to;
  const top = (
    <header className="top">
      <div className="wrap top-in">
        <Logo />
        <nav className="nav" aria-label="Main">
          {LINKS.map((link) => (
            <Link key={link.to} to={link.to}>
              {link.label}
            </Link>
          ))}
        </nav>
        <div className="top-end">
          <ThemeToggle theme={data?.theme ?? null} />
          {actor && actor.kind !== "visitor" ? (
            <>
              {home && (
                <ButtonLink look="2" size="s" to={home}>
                  Your turns
                </ButtonLink>
              )}
              <AccountMenu name={actor.name} email={actor.email} />
            </>
          ) : (
            <>
              <ButtonLink look="3" to="/sign-in">
                Sign in
              </ButtonLink>
              <ButtonLink to="/join">Join free</ButtonLink>
            </>
          )}
        </div>
      </div>
    </header>
  );
  return (
    <Frame top={top} bottom={<Footer />} demoPayments={data?.demoPayments ?? false}>
      {children}
    </Frame>
  );
}
