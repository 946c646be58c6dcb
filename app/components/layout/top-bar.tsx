import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { LogoMark } from "#app/components/identity/logo.tsx";
import { Icon } from "#app/components/ui/icon.tsx";

/** The first stop of the keyboard. */
export function SkipLink() {
  return (
    <a className="skip" href="#main">
      Skip to content
    </a>
  );
}

export function Logo({ to = "/" }: { to?: string }) {
  return (
    <Link className="logo" to={to}>
      <LogoMark />
      <span>Sweetspot</span>
    </Link>
  );
}

/** On phones, whose tab bar is full: the conversations, with the number of those with something unread. */
export function MessagesLink({ unread }: { unread: number }) {
  return (
    <Link
      className="iconbtn min-[60rem]:hidden"
      to="/messages"
      aria-label={`Messages, ${unread === 0 ? "none new" : `${unread} with something new`}`}
    >
      <Icon name="message-square" />
      {unread > 0 && <span className="dot" />}
    </Link>
  );
}

/** The bell, with the number of unread notices in words. */
export function NotificationsLink({ unread }: { unread: number }) {
  const words = unread === 0 ? "none new" : unread >= 100 ? "100 or more new" : `${unread} new`;
  return (
    <Link className="iconbtn" to="/notifications" aria-label={`Notifications, ${words}`}>
      <Icon name="bell" />
      {unread > 0 && <span className="dot" />}
    </Link>
  );
}

/** Worn by every page while no real money moves. */
export function DemoMark() {
  return (
    <span className="demo-mark" title="This installation uses a stand-in for the payment processor.">
      Demo payments
    </span>
  );
}

export interface TopBarProps {
  home?: string;
  /** Beside the logo at the desk: whose portal it is. */
  org?: ReactNode;
  nav: ReactNode;
  end: ReactNode;
  demoPayments: boolean;
  /** Without a ground of its own, on the landing page. */
  plain?: boolean;
  wide?: boolean;
}

/** The bar on top of every page. */
export function TopBar({ home, org, nav, end, demoPayments, plain, wide }: TopBarProps) {
  return (
    <header className={plain ? "top top-plain" : "top"}>
      <div className={wide ? "wrap wide top-in" : "wrap top-in"}>
        <Logo to={home} />
        {org}
        {nav}
        <div className="top-end">
          {demoPayments && <DemoMark />}
          {end}
        </div>
      </div>
    </header>
  );
}
