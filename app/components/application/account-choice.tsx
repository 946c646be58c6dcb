import { Link } from "@remix-run/react";
import { FieldGroup } from "#app/components/forms/field.tsx";
import { type FieldMeta, initialList } from "#app/components/forms/field-meta.ts";
import { formatDay } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import type { Platform } from "#app/domain/account/platforms.ts";
import { percentOf, type FrozenStats } from "#app/domain/account/stats.ts";
import { StatsCard } from "./stats-card.tsx";

/** One of the creator's accounts with what would be frozen of it; null while it has no numbers. */
export interface ChoosableAccount {
  id: string;
  platform: Platform;
  handle: string;
  stats: FrozenStats | null;
}

interface AccountChoiceProps {
  meta: FieldMeta;
  accounts: readonly ChoosableAccount[];
  askedCountry: string | null;
  now: Date;
  timeZone: string;
}

interface OneProps extends Omit<AccountChoiceProps, "accounts"> {
  account: ChoosableAccount;
}

function inShort(stats: FrozenStats, now: Date, timeZone: string): string {
  const engagement = `${percentOf(stats.engagementBps)} of ${stats.engagementDenominator}`;
  const date = formatDay(new Date(stats.takenAt), timeZone, now);
  return `${stats.followers.toLocaleString("en-US")} followers, ${stats.tier}. Engagement ${engagement}. Numbers of ${date}.`;
}

function Measured({ account, stats, meta, askedCountry, now, timeZone }: OneProps & { stats: FrozenStats }) {
  const summary = (
    <span className="check-b">
      <span className="t-strong inline-flex items-center gap-2">
        <PlatformMark platform={account.platform} />@{account.handle}
      </span>
      <span className="hint">{inShort(stats, now, timeZone)}</span>
    </span>
  );
  return (
    <li>
      <label className="radio-card" htmlFor={`${meta.id}-${account.id}`}>
        <input
          key={meta.key}
          id={`${meta.id}-${account.id}`}
          type="checkbox"
          name={meta.name}
          form={meta.formId}
          value={account.id}
          defaultChecked={initialList(meta).includes(account.id)}
        />
        {summary}
      </label>
      <details className="group mt-1 mb-2">
        <summary className="link t-small inline-flex items-center gap-1.5 min-h-11 md:min-h-8">
          What the brand will see of @{account.handle}
          <Icon name="chevron-down" size="s" className="group-open:rotate-180" />
        </summary>
        <div className="well mt-1">
          <StatsCard stats={stats} askedCountry={askedCountry} now={now} timeZone={timeZone} />
        </div>
      </details>
    </li>
  );
}

function Unmeasured({ account }: { account: ChoosableAccount }) {
  return (
    <li className="radio-card t-2">
      <span className="check-b">
        <span className="t-strong inline-flex items-center gap-2">
          <PlatformMark platform={account.platform} />@{account.handle}
        </span>
        <span className="hint">
          No numbers yet, so it cannot be sent.{" "}
          <Link className="link" to={`/creator/accounts/${account.id}/stats`}>
            Add its numbers
          </Link>
        </span>
      </span>
    </li>
  );
}

/** The accounts to apply with, each with the numbers that are frozen when the application is sent. */
export function AccountChoice({ accounts, ...props }: AccountChoiceProps) {
  return (
    <FieldGroup
      meta={props.meta}
      label="Accounts you would use"
      hint="Their numbers are frozen as they are now: later changes do not touch this application."
    >
      <ul className="grid gap-2">
        {accounts.map((account) =>
          account.stats ? (
            <Measured key={account.id} account={account} stats={account.stats} {...props} />
          ) : (
            <Unmeasured key={account.id} account={account} />
          ),
        )}
      </ul>
    </FieldGroup>
  );
}
