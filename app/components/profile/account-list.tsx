import { ButtonLink } from "#app/components/ui/button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { isStale } from "#app/domain/account/staleness.ts";
import type { Platform } from "#app/domain/account/platforms.ts";
import { percentOf, tierOf } from "#app/domain/account/stats.ts";
import { StaleMark } from "./vetted-badge.tsx";

export interface AccountRow {
  id: string;
  platform: Platform;
  handle: string;
  latest: { followers: number; engagementBps: number; takenAt: Date } | null;
}

interface When {
  now: Date;
  timeZone: string;
}

function Numbers({ latest, now, timeZone }: { latest: AccountRow["latest"] } & When) {
  if (!latest) return <span className="t-2">No numbers yet. You need them to apply.</span>;
  return (
    <span className="t-2">
      {latest.followers.toLocaleString("en-US")} followers, {tierOf(latest.followers)},{" "}
      {percentOf(latest.engagementBps)} engagement
      <span className="block t-small">
        As of {formatDate(latest.takenAt, timeZone, now)}{" "}
        {isStale(latest.takenAt, now) ? <StaleMark /> : null}
      </span>
    </span>
  );
}

/** A creator's own accounts with their latest numbers and the way to renew them. */
export function AccountList({ accounts, now, timeZone }: { accounts: readonly AccountRow[] } & When) {
  const add = <ButtonLink to="/creator/accounts/new">Add an account</ButtonLink>;
  if (accounts.length === 0)
    return (
      <EmptyState title="No social account yet" level={3} act={add}>
        Brands decide by your accounts and their numbers. Add the one that you publish on most.
      </EmptyState>
    );
  return (
    <ul className="divide-y divide-line">
      {accounts.map((account) => (
        <li
          key={account.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3.5 first:pt-0 last:pb-0"
        >
          <span className="grow basis-56 min-w-0">
            <b className="t-strong inline-flex items-center gap-2">
              <PlatformMark platform={account.platform} />
              {account.handle}
            </b>
            <span className="block">
              <Numbers latest={account.latest} now={now} timeZone={timeZone} />
            </span>
          </span>
          <ButtonLink look="2" size="s" to={`/creator/accounts/${account.id}/stats`}>
            {account.latest ? "Update the numbers" : "Add the numbers"}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
