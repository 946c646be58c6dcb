import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { FileForm } from "#app/components/forms/file-form.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { MOST_BRIEF_FILES, sizeWords, type BriefFileView } from "#app/domain/brief/brief-file.ts";

interface EditFilesProps {
  briefId: string;
  slug: string;
  files: readonly BriefFileView[];
  /** Why the last upload was refused. */
  result: SubmissionResult<string[]> | undefined;
}

/** The files of a brief: what is there, with a button to remove it, and a form to add to it. */
export function EditFiles({ briefId, slug, files, result }: EditFilesProps) {
  const action = `/brand/briefs/${briefId}/files`;
  const full = files.length >= MOST_BRIEF_FILES;
  return (
    <div className="stack">
      {files.length === 0 ? <p className="t-2">No files yet.</p> : null}
      <ul className="grid gap-2">
        {files.map((file) => (
          <li key={file.id} className="well flex flex-wrap items-center gap-x-3 gap-y-2">
            <Icon name={file.mime.startsWith("image/") ? "image" : "file-text"} size="s" />
            <a className="link break-all" href={`/briefs/${slug}/files/${file.id}`}>
              {file.name}
            </a>
            <span className="t-small t-2">{sizeWords(file.size)}</span>
            <Form method="post" action={action} className="ml-auto">
              <input type="hidden" name="fileId" value={file.id} />
              <button className="btn btn-3 btn-s" aria-label={`Remove ${file.name}`}>
                <Icon name="trash-2" size="s" />
                Remove
              </button>
            </Form>
          </li>
        ))}
      </ul>
      {full ? (
        <p className="t-2">A brief takes up to {MOST_BRIEF_FILES} files. Remove one to add another.</p>
      ) : (
        <FileForm
          id="brief"
          name="files"
          multiple
          action={action}
          result={result}
          label="Add files"
          hint="PDF, JPEG, PNG, WebP or GIF, up to 20 MB each, eight at most. Places in photos are removed."
          accept="application/pdf,image/jpeg,image/png,image/webp,image/gif"
          button="Add them to the brief"
          pendingLabel="Adding"
        />
      )}
    </div>
  );
}
