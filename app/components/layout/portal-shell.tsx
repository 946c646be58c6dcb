import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Avatar } from "#app/components/identity/avatar.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { itemAt, NAV, type NavCounts, type NavItem, type Portal } from "./nav.ts";
import { DeskNav, TabBar } from "./portal-nav.tsx";
import { ThemeToggle } from "./theme-toggle.tsx";
import { MessagesLink, NotificationsLink, SkipLink, TopBar } from "./top-bar.tsx";

export interface PortalShellProps {
  portal: Portal;
  /** Instead of the portal's whole navigation. */
  items?: readonly NavItem[];
  /** The id of the present item; without it the address decides. */
  current?: string;
  /** The brand whose portal it is. */
  orgName?: string;
  person: { name: string; detail: string };
  unread: number;
  counts?: NavCounts;
  demoPayments: boolean;
  /** 1392 px, for tables. */
  wide?: boolean;
  children: ReactNode;
}

/** The frame of a portal: its colour, its navigation on top at the desk and at the bottom on phones. */
export function PortalShell(props: PortalShellProps) {
  const { portal, items = NAV[portal], current, orgName, person, counts, wide, children } = props;
  const { pathname } = useLocation();
  const nav = { items, present: current ?? itemAt(items, pathname), counts };
  const extra = items.filter((item) => item.deskOnly);
  const org = orgName && (
    <span className="org">
      <Avatar name={orgName} size={24} brand />
      {orgName}
    </span>
  );
  const end = (
    <>
      <ThemeToggle />
      {portal !== "admin" && <MessagesLink unread={counts?.messages ?? 0} />}
      <NotificationsLink unread={props.unread} />
      <AccountMenu
        {...person}
        links={[...extra, { label: "Account settings", to: "/account", icon: "key-round" }]}
      />
    </>
  );
  return (
    <div data-portal={portal} className="has-tabbar">
      <SkipLink />
      <TopBar
        home={items[0]?.to ?? `/${portal}`}
        org={org}
        nav={<DeskNav {...nav} />}
        end={end}
        demoPayments={props.demoPayments}
        wide={wide}
      />
      <main id="main" tabIndex={-1} className={`wrap min-h-[70dvh] pt-6 pb-12 md:pt-9${wide ? " wide" : ""}`}>
        {children}
      </main>
      <TabBar {...nav} />
    </div>
  );
}
