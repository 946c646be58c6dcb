import { Notice } from "#app/components/ui/notice.tsx";

interface InviteResultProps {
  invited: number;
  skipped: { noEmail: number; already: number; joined: number; optedOut: number };
}

/** How many invitations went out, and why the others of the chosen got none. */
export function InviteResult({ invited, skipped }: InviteResultProps) {
  const reasons = [
    skipped.already > 0 ? `${skipped.already} invited before` : null,
    skipped.joined > 0 ? `${skipped.joined} on Sweetspot already` : null,
    skipped.noEmail > 0 ? `${skipped.noEmail} without an email address` : null,
    skipped.optedOut > 0 ? `${skipped.optedOut} who want no invitations` : null,
  ].filter((one) => one !== null);
  if (invited === 0 && reasons.length === 0)
    return <Notice>Nobody was chosen, so nobody was invited.</Notice>;
  return (
    <Notice tone={invited > 0 ? "ok" : "info"} title={`${invited} invited`}>
      {reasons.length > 0 ? <p>Left out: {reasons.join(", ")}.</p> : null}
    </Notice>
  );
}
