import { Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Footer } from "./footer.tsx";
import { ThemeToggle } from "./theme-toggle.tsx";
import { SkipLink, TopBar } from "./top-bar.tsx";
import { useShellData, type Viewer } from "./shell-data.ts";

export interface PublicShellProps {
  children: ReactNode;
  /** `main` without width and padding of its own, and a top bar without a ground: the landing page. */
  plain?: boolean;
}

function End({ actor }: { actor: Viewer | undefined }) {
  if (!actor || actor.kind === "visitor")
    return (
      <>
        <Link className="btn btn-3" to="/sign-in">
          Sign in
        </Link>
        <ButtonLink className="max-sm:hidden" to="/join">
          Join free
        </ButtonLink>
      </>
    );
  const home = actor.kind === "newcomer" ? `/${actor.joining}/setup` : `/${actor.kind}`;
  return (
    <>
      <ButtonLink look="2" size="s" to={home}>
        {actor.kind === "newcomer" ? (
          <span>
            Finish<span className="max-sm:sr-only"> your profile</span>
          </span>
        ) : (
          "Your turns"
        )}
      </ButtonLink>
      <AccountMenu
        name={actor.name}
        detail={actor.email}
        links={[{ label: "Account settings", to: "/account", icon: "settings" }]}
      />
    </>
  );
}

/** The frame of pages that anyone may see. */
export function PublicShell({ children, plain }: PublicShellProps) {
  const data = useShellData();
  const nav = (
    <nav className="nav" aria-label="Main">
      <NavLink to="/briefs">Open briefs</NavLink>
      <Link to="/#how">How it works</Link>
      <Link to="/#promises">Promises</Link>
      <Link to="/#money">What it costs</Link>
    </nav>
  );
  const end = (
    <>
      <ThemeToggle />
      <End actor={data?.actor} />
    </>
  );
  return (
    <>
      <SkipLink />
      <TopBar nav={nav} end={end} demoPayments={data?.demoPayments ?? false} plain={plain} />
      <main id="main" tabIndex={-1} className={plain ? undefined : "wrap pt-6 pb-16 md:pt-9"}>
        {children}
      </main>
      <Footer />
    </>
  );
}
