import type { MouseEvent } from "react";
import { Button } from "#app/components/ui/button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { timeWords } from "#app/domain/content/draft-comment.ts";

export interface VersionFileShown {
  id: string;
  name: string;
  mime: string;
  alt: string;
  posterId: string | null;
  subtitles: { id: string; name: string } | null;
}
export interface PinShown {
  id: string;
  number: number;
  fileId: string | null;
  atMs: number | null;
  x: number | null;
  y: number | null;
  resolved: object | null;
}
/** A place that somebody pointed at, as it would be typed. */
export interface Picked {
  fileId: string;
  time: string;
  left: string;
  top: string;
}
type OnPick = ((picked: Picked) => void) | undefined;

interface Props {
  files: readonly VersionFileShown[];
  version: number;
  pins: readonly PinShown[];
  onPick?: OnPick;
}

const videoId = (version: number, fileId: string) => `film-${version}-${fileId}`;

/** Shows a moment of a video of this page; false when there is none to show it in. */
export function showMoment(version: number, fileId: string, ms: number): boolean {
  const video = document.getElementById(videoId(version, fileId));
  if (!(video instanceof HTMLVideoElement)) return false;
  video.currentTime = ms / 1000;
  video.scrollIntoView({ block: "center" });
  video.focus();
  return true;
}

function Film({ file, version, onPick }: { file: VersionFileShown; version: number; onPick: OnPick }) {
  const id = videoId(version, file.id);
  const pick = () => {
    const video = document.getElementById(id);
    if (!(video instanceof HTMLVideoElement)) return;
    video.pause();
    onPick?.({
      fileId: file.id,
      time: timeWords(Math.round(video.currentTime * 10) * 100),
      left: "",
      top: "",
    });
  };
  return (
    <div className="grid gap-2">
      <div className="media">
        {/* eslint-disable-next-line jsx-a11y/media-has-caption -- a draft under review; its subtitles are shown when the creator sent some */}
        <video
          id={id}
          src={`/files/${file.id}`}
          poster={file.posterId ? `/files/${file.posterId}` : undefined}
          controls
          preload="metadata"
          playsInline
          aria-label={`Draft v${version}: ${file.name}`}
        >
          {file.subtitles && (
            <track kind="captions" src={`/files/${file.subtitles.id}`} label="Subtitles" default />
          )}
        </video>
      </div>
      {onPick && (
        <div>
          <Button look="3" type="button" onClick={pick}>
            Comment at this moment
          </Button>
        </div>
      )}
    </div>
  );
}

function Photo({ file, version, pins, onPick }: Omit<Props, "files"> & { file: VersionFileShown }) {
  const pick = (event: MouseEvent<HTMLImageElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const tenths = (part: number, whole: number) =>
      String(Math.min(100, Math.max(0, Math.round((part / whole) * 1000) / 10)));
    onPick?.({
      ...{ fileId: file.id, time: "" },
      left: tenths(event.clientX - box.left, box.width),
      top: tenths(event.clientY - box.top, box.height),
    });
  };
  return (
    <div className="pinned">
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a shortcut: the same point can be typed in the form, with the keyboard alone */}
      <img
        src={`/files/${file.id}`}
        alt={file.alt || `Draft v${version}: ${file.name}`}
        onClick={onPick ? pick : undefined}
      />
      {pins.map(
        (pin) =>
          pin.x !== null &&
          pin.y !== null && (
            <a
              key={pin.id}
              className={pin.resolved ? "pin done" : "pin"}
              href={`#comment-${pin.id}`}
              style={{ left: `${pin.x / 10}%`, top: `${pin.y / 10}%` }}
              aria-label={`Comment ${pin.number}${pin.resolved ? ", resolved" : ""}`}
            >
              {pin.number}
            </a>
          ),
      )}
    </div>
  );
}

/** The files of one version, with the points that comments stand at. */
export function VersionFiles({ files, version, pins, onPick }: Props) {
  return (
    <ul className="grid gap-4">
      {files.map((file) => {
        const own = pins.filter((pin) => pin.fileId === file.id);
        return (
          <li key={file.id} className="grid gap-1.5">
            {file.mime.startsWith("video/") ? (
              <Film file={file} version={version} onPick={onPick} />
            ) : (
              <Photo file={file} version={version} pins={own} onPick={onPick} />
            )}
            <p className="t-small t-2 flex flex-wrap gap-x-3 gap-y-1 items-center">
              <a className="link inline-flex gap-1.5 items-center" href={`/files/${file.id}?download`}>
                <Icon name="file-text" size="s" /> {file.name}
              </a>
              {onPick && file.mime.startsWith("image/") && (
                <span>Press the place that your comment is about.</span>
              )}
              {file.alt && <span>Described as: {file.alt}</span>}
              {file.subtitles && <span>With subtitles, {file.subtitles.name}</span>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
