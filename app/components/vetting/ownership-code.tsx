import { Form } from "@remix-run/react";
import { Badge } from "#app/components/ui/badge.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { PLATFORM_NAMES, type Platform } from "#app/domain/account/platforms.ts";

interface OwnershipCodeProps {
  account: { platform: Platform; handle: string };
  check: {
    code: string;
    state: "none" | "issued" | "waiting" | "confirmed" | "missed";
    confirmedAt: Date | null;
  } | null;
  now: Date;
  timeZone: string;
}

function Act({ intent, children }: { intent: string; children: string }) {
  return (
    <Form method="post">
      <Button look="2" name="intent" value={intent}>
        {children}
      </Button>
    </Form>
  );
}

/** The code that a creator puts into the bio, and how far one of the staff is with looking. */
export function OwnershipCode({ account, check, now, timeZone }: OwnershipCodeProps) {
  const where = PLATFORM_NAMES[account.platform];
  if (!check)
    return (
      <div className="grid gap-3">
        <p>
          Put a code into the bio of @{account.handle} on {where}, and one of our staff looks at it. We do not
          fetch pages by ourselves: a person looks, usually within a working day.
        </p>
        <Act intent="code">Get a code</Act>
      </div>
    );
  if (check.state === "confirmed" && check.confirmedAt)
    return (
      <div className="grid gap-2 justify-items-start">
        <Badge tone="ok" icon="shield-check">
          Confirmed {formatDate(check.confirmedAt, timeZone, now)}
        </Badge>
        <p className="t-2">One of our staff saw the code. You can take it out of the bio.</p>
      </div>
    );
  return (
    <div className="grid gap-3">
      {check.state === "missed" && (
        <p className="text-bad-text t-strong">
          One of our staff looked and did not see the code. Put it into the bio and tell us again.
        </p>
      )}
      <p>
        Your code: <code className="t-strong n select-all">{check.code}</code>
      </p>
      {check.state === "waiting" ? (
        <p className="t-2">
          Their turn: one of our staff looks at @{account.handle} on {where}. Leave the code in the bio until
          then.
        </p>
      ) : (
        <>
          <p className="t-2">
            Put it anywhere in the bio of @{account.handle} on {where}. Then tell us: a person looks, no
            robot.
          </p>
          <Act intent="placed">The code is in my bio</Act>
        </>
      )}
    </div>
  );
}
