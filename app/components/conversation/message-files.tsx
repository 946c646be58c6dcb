import { Icon } from "#app/components/ui/icon.tsx";
import type { MessageView } from "./view.ts";

function sizeWords(bytes: number): string {
  if (bytes >= 1_048_576) return `${Math.round(bytes / 104_857.6) / 10}\u00a0MB`;
  return `${Math.max(1, Math.round(bytes / 1_024))}\u00a0KB`;
}

/** The files of a message: pictures are shown, everything opens or downloads from private storage. */
export function MessageFiles({ files }: Pick<MessageView, "files">) {
  if (files.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-2">
      {files.map((file) => (
        <li key={file.id}>
          <a href={`/files/${file.id}`} target="_blank" rel="noreferrer" className="group grid gap-1.5">
            {file.mime.startsWith("image/") && (
              <img
                src={`/files/${file.id}`}
                alt=""
                loading="lazy"
                className="border-line max-h-64 w-auto max-w-full rounded-md border object-contain"
              />
            )}
            <span className="t-small flex items-center gap-1.5">
              <Icon name={file.mime.startsWith("image/") ? "image" : "file-text"} size="s" />
              <span className="min-w-0 break-all group-hover:underline">{file.name}</span>
              <span className="t-2 nw">{sizeWords(file.size)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
