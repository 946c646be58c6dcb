import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Frame } from "./frame.tsx";
import { Logo } from "./logo.tsx";
import { navFor, type NavItem } from "./portal-nav.ts";
import { PublicShell } from "./public-shell.tsx";
import { useShellData } from "./shell-data.ts";
import { ThemeToggle } from "./theme-toggle.tsx";

export interface ActorShellProps {
  /** Key of the current page in the navigation. */
  current?: string;
  /** How many turns wait, beside "Turns". */
  turns?: number;
  wide?: boolean;
  children: ReactNode;
}

function Count({ item, turns }: { item: NavItem; turns: number }) {
  if (item.key !== "home" || turns === 0) return null;
  return (
    <span className="count-pill">
      {turns}
      <span className="vh"> waiting</span>
    </span>
  );
}

/** The frame of a portal: the navigation of whoever is signed in, as a bar at the desk and as tabs on phones. */
export function ActorShell({ current, turns = 0, wide = false, children }: ActorShellProps) {
  const data = useShellData();
  const nav = data && navFor(data.actor);
  if (!data || !nav || data.actor.kind === "visitor") return <PublicShell>{children}</PublicShell>;
  const { actor, unread } = data;
  const here = (item: NavItem) => (item.key === current ? ("page" as const) : undefined);
  const top = (
    <header className="top">
      <div className={`wrap ${wide ? "wide" : ""} top-in`}>
        <Logo to={nav.items[0]?.to ?? "/"} />
        {actor.kind === "brand" && (
          <span className="org">
            <Avatar name={actor.brandName} size={24} brand />
            {actor.brandName}
          </span>
        )}
        <nav className="nav" aria-label="Main">
          {nav.items.map((item) => (
            <Link key={item.key} to={item.to} aria-current={here(item)}>
              {item.label} <Count item={item} turns={turns} />
            </Link>
          ))}
        </nav>
        <div className="top-end">
          <ThemeToggle theme={data.theme} />
          <Link
            className="iconbtn"
            to="/notifications"
            aria-label={unread > 0 ? `Notifications, ${unread} new` : "Notifications"}
          >
            <Icon name="bell" />
            {unread > 0 && <span className="dot" />}
          </Link>
          <AccountMenu name={actor.name} email={actor.email} />
        </div>
      </div>
    </header>
  );
  const tabs = (
    <nav className="tabbar" aria-label="Main, on phones">
      {nav.items.slice(0, 5).map((item) => (
        <Link key={item.key} to={item.to} aria-current={here(item)}>
          <Icon name={item.icon} size="l" />
          {item.label}
          <Count item={item} turns={turns} />
        </Link>
      ))}
    </nav>
  );
  return (
    <div className="has-tabbar" data-portal={nav.portal}>
      <Frame top={top} bottom={tabs} wide={wide} demoPayments={data.demoPayments}>
        {!("emailVerified" in actor) || actor.emailVerified ? null : <VerifyNotice email={actor.email} />}
        {children}
      </Frame>
    </div>
  );
}

function VerifyNotice({ email }: { email: string }) {
  return (
    <div className="notice turn mb-5">
      <span>
        Verify {email} to act here: open the link in the email that we sent you, or{" "}
        <Link className="link" to="/verify-email">
          get a new one
        </Link>
        .
      </span>
    </div>
  );
}
