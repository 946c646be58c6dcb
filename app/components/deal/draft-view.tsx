import { Badge } from "#app/components/ui/badge.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";
import type { DecidedChecklist } from "#app/domain/content/checklist.ts";
import type { DisclosureFinding } from "#app/domain/content/disclosure/finding.ts";
import { DecidedList } from "./checklist.tsx";
import { DisclosureList } from "./disclosure-list.tsx";

export interface DraftShown {
  version: number;
  caption: string;
  note: string;
  submittedAt: Date;
  decision: string | null;
  feedback: string | null;
  disclosure: DisclosureFinding[];
  /** Why it was approved although the caption does not disclose. */
  override: string | null;
  /** The brief's checklist as it stood at the decision; empty before it. */
  checklist: DecidedChecklist;
  files: {
    id: string;
    name: string;
    mime: string;
    alt: string;
    posterId: string | null;
    subtitlesId: string | null;
  }[];
  tags: string[];
  /** Comments that are not resolved. */
  openComments: number;
}

function MediaFile({ file, version }: { file: DraftShown["files"][number]; version: number }) {
  const src = `/files/${file.id}`;
  if (file.mime.startsWith("video/")) {
    return (
      <div className="media">
        {/* eslint-disable-next-line jsx-a11y/media-has-caption -- a draft under review; captions are part of what is reviewed */}
        <video
          src={src}
          controls
          preload="metadata"
          playsInline
          aria-label={`Draft v${version}: ${file.name}`}
          poster={file.posterId ? `/files/${file.posterId}` : undefined}
        >
          {file.subtitlesId && (
            <track kind="captions" src={`/files/${file.subtitlesId}`} label="Subtitles" default />
          )}
        </video>
      </div>
    );
  }
  if (file.mime.startsWith("image/")) {
    return (
      <a href={src} className="media block" target="_blank" rel="noreferrer">
        <img src={`${src}?small`} alt={file.alt || `Draft v${version}: ${file.name}`} loading="lazy" />
      </a>
    );
  }
  return (
    <a className="link inline-flex gap-2 items-center" href={`${src}?download`}>
      <Icon name="file-text" size="s" /> {file.name}
    </a>
  );
}

function Decision({ draft, waits }: Pick<DraftViewProps, "draft" | "waits">) {
  if (draft.decision === "approved")
    return (
      <Badge tone="ok" icon="circle-check">
        Approved
      </Badge>
    );
  if (draft.decision === "auto_approved")
    return (
      <Badge tone="ok" icon="clock">
        Approved automatically
      </Badge>
    );
  if (draft.decision === "changes_requested") return <Badge icon="pen-line">Changes asked</Badge>;
  return waits ? <Badge icon="eye">In review</Badge> : <Badge icon="ban">Not decided</Badge>;
}

/** Why a piece passed that does not disclose, for both sides to read. */
export function Overridden({ reason, what }: { reason: string; what: "draft" | "post" }) {
  return (
    <div className="well mt-3">
      <h4 className="t-sec mb-1">
        {what === "draft" ? "Approved" : "Accepted"} without the disclosure, because
      </h4>
      <p className="whitespace-pre-line break-words">{reason}</p>
    </div>
  );
}

interface DraftViewProps {
  draft: DraftShown;
  /** Whether it waits for the brand, where nothing was decided: work that ended does not. */
  waits: boolean;
  timeZone: string;
  now: Date;
}

/** One version of a draft: its files, its caption with the disclosure checks, what was said about it. */
export function DraftView({ draft, waits, timeZone, now }: DraftViewProps) {
  return (
    <div className="draft">
      <div className={`grid gap-3 content-start ${draft.files.length > 1 ? "grid-cols-2" : ""}`}>
        {draft.files.map((file) => (
          <MediaFile key={file.id} file={file} version={draft.version} />
        ))}
      </div>
      <div className="grid gap-5 content-start">
        <p className="flex flex-wrap gap-x-3 gap-y-1 items-center t-2">
          <b className="t-strong">Draft v{draft.version}</b>
          <span>sent {formatInstant(draft.submittedAt, timeZone, now)}</span>
          <Decision draft={draft} waits={waits} />
        </p>
        {draft.note && (
          <div>
            <h4 className="t-sec mb-1">Note from the creator</h4>
            <p className="whitespace-pre-line">{draft.note}</p>
          </div>
        )}
        {draft.caption && (
          <div>
            <h4 className="t-sec mb-1">Caption</h4>
            <p className="whitespace-pre-line break-words">{draft.caption}</p>
            <div className="mt-3">
              <DisclosureList findings={draft.disclosure} />
            </div>
            {draft.override && <Overridden reason={draft.override} what="draft" />}
          </div>
        )}
        {draft.tags.length > 0 && (
          <p className="break-words">
            <b className="t-strong">Tags</b> {draft.tags.join(" ")}
          </p>
        )}
        {draft.checklist.length > 0 && (
          <details>
            <summary className="t-strong">
              Checklist at the decision: {draft.checklist.filter((one) => one.met).length} of{" "}
              {draft.checklist.length} met
            </summary>
            <div className="mt-3">
              <DecidedList items={draft.checklist} />
            </div>
          </details>
        )}
        {draft.feedback && (
          <div className="well">
            <h4 className="t-sec mb-1">What has to change</h4>
            <p className="whitespace-pre-line">{draft.feedback}</p>
          </div>
        )}
      </div>
    </div>
  );
}
