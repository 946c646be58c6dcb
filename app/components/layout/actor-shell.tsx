import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Notice } from "#app/components/ui/notice.tsx";
import type { SignedInActor } from "#app/domain/access/actor.ts";
import { navOfStaff, type NavCounts } from "./nav.ts";
import { PortalShell } from "./portal-shell.tsx";
import { PublicShell } from "./public-shell.tsx";
import { useShellData } from "./shell-data.ts";

export interface ActorShellProps {
  /** The id of the present item of the navigation; without it the address decides. */
  current?: string;
  /** How many things wait behind an item: `{ home: 3 }`. */
  counts?: NavCounts;
  /** 1392 px, for tables. */
  wide?: boolean;
  children: ReactNode;
}

const ROLES = {
  owner: "owner",
  manager: "manager",
  reviewer: "reviewer",
  finance: "finance",
  moderator: "moderator",
  superadmin: "administrator",
} as const;

function detailOf(actor: SignedInActor): string {
  if (actor.kind === "brand") return `${actor.brandName}, ${ROLES[actor.role]}`;
  if (actor.kind === "admin") return `Operator’s staff, ${ROLES[actor.role]}`;
  return actor.kind === "creator" ? `@${actor.handle}` : actor.email;
}

function VerifyNotice({ email }: { email: string }) {
  const again = (
    <Link className="link" to="/verify-email">
      Get a new link
    </Link>
  );
  return (
    <div className="mb-5">
      <Notice tone="turn" title="Verify your email address to act here" act={again}>
        <p className="t-2">Open the link that we sent to {email}.</p>
      </Notice>
    </div>
  );
}

/** The frame of the viewer's own side, from the root's data; the public one for visitors and newcomers. */
export function ActorShell({ children, ...rest }: ActorShellProps) {
  const data = useShellData();
  if (!data || data.actor.kind === "visitor" || data.actor.kind === "newcomer")
    return <PublicShell>{children}</PublicShell>;
  const { actor, unread, unreadThreads, demoPayments } = data;
  const counts = { messages: unreadThreads, ...rest.counts };
  return (
    <PortalShell
      {...rest}
      counts={counts}
      portal={actor.kind}
      items={actor.kind === "admin" ? navOfStaff(actor) : undefined}
      orgName={actor.kind === "brand" ? actor.brandName : undefined}
      person={{ name: actor.name, detail: detailOf(actor) }}
      unread={unread}
      demoPayments={demoPayments}
    >
      {!actor.emailVerified && <VerifyNotice email={actor.email} />}
      {children}
    </PortalShell>
  );
}
