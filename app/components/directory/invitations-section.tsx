import { Link } from "@remix-run/react";
import { InvitationCard, type InvitationView } from "./invitation-card.tsx";

interface InvitationsSectionProps {
  invitations: readonly InvitationView[];
  now: Date;
  timeZone: string;
}

/** Invitations that a creator can still accept; nothing when there is none. */
export function InvitationsSection({ invitations, now, timeZone }: InvitationsSectionProps) {
  if (invitations.length === 0) return null;
  return (
    <section aria-labelledby="invitations-title">
      <div className="sec-h">
        <h2 id="invitations-title" className="t-sec">
          Invitations
        </h2>
        <Link className="link t-small" to="/creator/invitations">
          All invitations
        </Link>
      </div>
      <div className="grid gap-4">
        {invitations.map((view) => (
          <InvitationCard key={view.id} view={view} now={now} timeZone={timeZone} level={3} />
        ))}
      </div>
    </section>
  );
}
