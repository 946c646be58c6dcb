import { Form } from "@remix-run/react";
import { formatRelative } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import type { Platform } from "#app/domain/account/platforms.ts";

export interface WaitingCode {
  accountId: string;
  platform: Platform;
  handle: string;
  url: string;
  code: string;
  placedAt: Date;
  displayName: string;
}

/** What one of the staff saw in a bio: two buttons without a script. */
export function SawCode({ accountId, handle }: Pick<WaitingCode, "accountId" | "handle">) {
  return (
    <Form method="post" action="/admin/vetting" className="flex flex-wrap gap-2">
      <input type="hidden" name="accountId" value={accountId} />
      <button className="btn btn-2 btn-s" name="seen" value="yes" aria-label={`I see the code at @${handle}`}>
        I see the code
      </button>
      <button className="btn btn-3 btn-s" name="seen" value="no" aria-label={`The code is not at @${handle}`}>
        It is not there
      </button>
    </Form>
  );
}

interface CodeQueueProps {
  rows: readonly WaitingCode[];
  more: number;
  now: Date;
}

/** Accounts to look at, each with the code that should stand in the bio. Nothing is fetched: a person looks. */
export function CodeQueue({ rows, more, now }: CodeQueueProps) {
  return (
    <div className="card pad grid gap-3">
      <p className="t-2">Open the account, look for the code in the bio, and say what you see.</p>
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li
            key={row.accountId}
            className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 py-3"
          >
            <span className="min-w-0 grow basis-64">
              <span className="inline-flex items-center gap-2 t-strong">
                <PlatformMark platform={row.platform} />
                {row.url ? (
                  <a
                    className="link inline-flex items-center gap-1.5"
                    href={row.url}
                    target="_blank"
                    rel="noreferrer nofollow"
                  >
                    @{row.handle}
                    <Icon name="external-link" size="s" />
                  </a>
                ) : (
                  `@${row.handle}`
                )}
              </span>
              <span className="block t-2">
                {row.displayName}, {formatRelative(row.placedAt, now)}
              </span>
            </span>
            <code className="t-strong n select-all">{row.code}</code>
            <SawCode accountId={row.accountId} handle={row.handle} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="t-2">And {more} more, which follow as these are done.</p>}
    </div>
  );
}
