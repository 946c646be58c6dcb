import { Link } from "@remix-run/react";
import { CaptionCompare } from "#app/components/deal/caption-compare.tsx";
import type { CommentShown } from "#app/components/deal/comment-thread.tsx";
import { VersionFiles, type Picked } from "#app/components/deal/version-files.tsx";
import { SectionCard } from "#app/components/ui/card.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import type { VersionShown, VersionsShown } from "./versions-view.server.ts";

/** Which version is shown, and beside which other one. */
export function Switch({ room }: { room: VersionsShown }) {
  const { versions, shown, other } = room;
  if (versions.length < 2) return null;
  const others = versions.filter((one) => one !== shown.version);
  return (
    <div className="flex flex-wrap gap-3 items-center mb-5">
      <nav className="seg" aria-label="Version">
        {versions.map((one) => (
          <Link key={one} to={`?v=${one}`} aria-current={one === shown.version ? "true" : undefined}>
            v{one}
          </Link>
        ))}
      </nav>
      <nav className="seg" aria-label="Compare">
        <Link to={`?v=${shown.version}`} aria-current={other ? undefined : "true"}>
          Alone
        </Link>
        {others.map((one) => (
          <Link
            key={one}
            to={`?v=${shown.version}&with=${one}`}
            aria-current={one === other?.version ? "true" : undefined}
          >
            Beside v{one}
          </Link>
        ))}
      </nav>
    </div>
  );
}

interface SideProps {
  version: VersionShown;
  threads: readonly CommentShown[];
  page: { timeZone: string; now: Date };
  onPick?: (picked: Picked) => void;
}

/** One version: its files with their pins, its note, what was said to it. */
export function VersionSide({ version, threads, page, onPick }: SideProps) {
  return (
    <SectionCard
      id={`v${version.version}`}
      title={`Draft v${version.version}`}
      aside={
        <span className="t-small t-2">
          sent {formatInstant(version.submittedAt, page.timeZone, page.now)}
        </span>
      }
    >
      <div className="grid gap-4">
        <VersionFiles
          files={version.files}
          version={version.version}
          pins={threads}
          {...(onPick ? { onPick } : {})}
        />
        {version.note && <p className="whitespace-pre-line t-2">Note: {version.note}</p>}
        {version.feedback && (
          <div className="well">
            <h3 className="t-strong mb-1">What has to change</h3>
            <p className="whitespace-pre-line">{version.feedback}</p>
          </div>
        )}
      </div>
    </SectionCard>
  );
}

/** Caption and tags, with what changed since the other version. */
export function Words({ room, before }: { room: VersionsShown; before: VersionShown | null }) {
  return (
    <SectionCard
      id="words"
      title={before ? `Words of v${room.shown.version}, beside v${before.version}` : "Words"}
    >
      <CaptionCompare shown={room.shown} before={before} />
    </SectionCard>
  );
}
