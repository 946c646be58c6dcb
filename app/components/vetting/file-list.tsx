import { Form } from "@remix-run/react";
import { formatDate } from "#app/components/ui/format-time.ts";
import { Icon } from "#app/components/ui/icon.tsx";

export interface ListedFile {
  id: string;
  name: string;
  createdAt: Date;
}

interface FileListProps {
  files: readonly ListedFile[];
  now: Date;
  timeZone: string;
  /** With a button that takes each back. */
  removable?: boolean;
  /** What is said when there are none. */
  empty: string;
}

/** Private files by name, each to open. */
export function FileList({ files, now, timeZone, removable, empty }: FileListProps) {
  if (files.length === 0) return <p className="t-2">{empty}</p>;
  return (
    <ul className="divide-y divide-line">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
          <a
            className="link inline-flex min-w-0 items-center gap-2"
            href={`/creator-files/${file.id}`}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="file-text" size="s" />
            <span className="truncate">{file.name}</span>
          </a>
          <span className="t-small t-2">{formatDate(file.createdAt, timeZone, now)}</span>
          {removable && (
            <Form method="post">
              <input type="hidden" name="fileId" value={file.id} />
              <button
                className="btn btn-3 btn-s"
                name="intent"
                value="remove-file"
                aria-label={`Remove ${file.name}`}
              >
                <Icon name="trash-2" size="s" />
                Remove
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
