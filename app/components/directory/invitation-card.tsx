import { Link } from "@remix-run/react";
import { Who } from "#app/components/identity/who.tsx";
import { formatDay, formatInstant } from "#app/components/ui/format-time.ts";
import { ButtonLink } from "#app/components/ui/button.tsx";

export interface InvitationView {
  id: string;
  message: string;
  invitedBy: string;
  createdAt: Date;
  declinedAt: Date | null;
  applicationId: string | null;
  open: boolean;
  muted: boolean;
  briefTitle: string;
  briefSlug: string;
  applyBy: Date | null;
  brandName: string;
}

/** Where an invitation stands, in words. */
export function invitationWords(view: InvitationView, now: Date, timeZone: string): string {
  if (view.applicationId) return "You applied";
  if (view.declinedAt) return `You declined ${formatDay(view.declinedAt, timeZone, now)}`;
  if (!view.open) return "The brief is closed";
  return view.applyBy
    ? `Apply by ${formatInstant(view.applyBy, timeZone, now)}, then the brief closes`
    : "No time limit";
}

interface InvitationCardProps {
  view: InvitationView;
  now: Date;
  timeZone: string;
  level?: 2 | 3;
}

/** An invitation in a list of the creator's: who asks, for what, until when. */
export function InvitationCard({ view, now, timeZone, level = 2 }: InvitationCardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const waits = view.open && !view.applicationId && !view.declinedAt;
  return (
    <article className="card pad">
      <Who name={view.brandName} brand>
        <span suppressHydrationWarning>
          {view.invitedBy} invited you {formatDay(view.createdAt, timeZone, now)}
        </span>
      </Who>
      <Heading className="t-title mt-3">
        <Link to={`/creator/invitations/${view.id}`}>{view.briefTitle}</Link>
      </Heading>
      <p className="t-2 clamp2 mt-1 max-w-[62ch] break-words">{view.message}</p>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
        <span className="t-small t-2" suppressHydrationWarning>
          {invitationWords(view, now, timeZone)}
        </span>
        {waits && (
          <ButtonLink look="2" to={`/creator/invitations/${view.id}`}>
            Read the invitation
          </ButtonLink>
        )}
      </div>
    </article>
  );
}
