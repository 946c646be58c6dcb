import { Form } from "@remix-run/react";
import { Button } from "#app/components/ui/button.tsx";
import type { OwnSession } from "#app/domain/account/own-sessions.server.ts";
import { AccountSection } from "./account-section.tsx";

interface SessionsSectionProps {
  sessions: (OwnSession & { current: boolean })[];
  account: { timeZone: string; locale: string };
  saved: boolean;
}

/** Where one is signed in, with a way to end each. */
export function SessionsSection({ sessions, account, saved }: SessionsSectionProps) {
  const { timeZone } = account;
  const when = (at: Date) =>
    at.toLocaleString(account.locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <AccountSection id="sessions" title="Where you are signed in" note={saved && "Session ended."}>
      <ul className="grid gap-4">
        {sessions.map((session) => (
          <li key={session.publicId} className="flex items-center justify-between gap-4">
            <div>
              <p className="t-strong">{session.device}</p>
              <p className="t-2 t-small">
                {session.ip}, since {when(session.createdAt)}.{" "}
                {session.current ? "This browser." : `Last visit ${when(session.lastSeenAt)}.`}
              </p>
            </div>
            {session.current ? null : <EndSession session={session} />}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form method="post">
          <input type="hidden" name="intent" value="end-others" />
          <Button look="2">End all other sessions</Button>
        </Form>
      ) : null}
    </AccountSection>
  );
}

function EndSession({ session }: { session: OwnSession }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="end-session" />
      <input type="hidden" name="session" value={session.publicId} />
      <Button look="2" size="s" aria-label={`End session: ${session.device}, ${session.ip}`}>
        End
      </Button>
    </Form>
  );
}
