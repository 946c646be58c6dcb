import { SawCode } from "./code-queue.tsx";
import { FileList, type ListedFile } from "./file-list.tsx";
import { StaleMark } from "#app/components/profile/vetted-badge.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { PROVENANCE_NAMES, type Provenance } from "#app/domain/account/measures.ts";
import type { Platform } from "#app/domain/account/platforms.ts";
import { isStale } from "#app/domain/account/staleness.ts";

interface CaseAccountProps {
  account: {
    id: string;
    platform: Platform;
    handle: string;
    url: string;
    ownership: "none" | "issued" | "waiting" | "confirmed" | "missed";
    code: string | null;
    confirmedAt: Date | null;
    numbers: { takenAt: Date; provenance: Provenance; words: string[]; files: ListedFile[] } | null;
  };
  now: Date;
  timeZone: string;
}

function Ownership({ account, now, timeZone }: CaseAccountProps) {
  if (account.ownership === "confirmed" && account.confirmedAt)
    return (
      <p className="inline-flex items-center gap-1.5 text-ok-text">
        <Icon name="shield-check" size="s" />
        Ownership confirmed {formatDate(account.confirmedAt, timeZone, now)}
      </p>
    );
  if (account.ownership !== "waiting")
    return <p className="t-2">The creator has not put the code into the bio.</p>;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span>
        Look for <code className="t-strong n select-all">{account.code}</code> in the bio
      </span>
      <SawCode accountId={account.id} handle={account.handle} />
    </div>
  );
}

/** One account of a request: whose it is, its numbers, and the screenshots behind them. */
export function CaseAccount({ account, now, timeZone }: CaseAccountProps) {
  const { numbers } = account;
  return (
    <li className="grid gap-3 py-4 first:pt-0 last:pb-0">
      <h3 className="inline-flex items-center gap-2 t-strong">
        <PlatformMark platform={account.platform} />
        {account.url ? (
          <a className="link" href={account.url} target="_blank" rel="noreferrer nofollow">
            @{account.handle}
          </a>
        ) : (
          `@${account.handle}`
        )}
      </h3>
      <Ownership account={account} now={now} timeZone={timeZone} />
      {numbers ? (
        <div className="well grid gap-2">
          <p className="t-small t-2">
            {PROVENANCE_NAMES[numbers.provenance]}, {formatDate(numbers.takenAt, timeZone, now)}{" "}
            {isStale(numbers.takenAt, now) && <StaleMark />}
          </p>
          <ul>
            {numbers.words.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          <FileList files={numbers.files} now={now} timeZone={timeZone} empty="No screenshot." />
        </div>
      ) : (
        <p className="t-2">No numbers.</p>
      )}
    </li>
  );
}
