import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { MOST_BRIEF_FILES, sizeWords, type BriefFileView } from "#app/domain/brief/brief-file.ts";

interface EditFilesProps {
  briefId: string;
  slug: string;
  files: readonly BriefFileView[];
  /** Why the last upload was refused. */
  problem: string | null;
}

/** The files of a brief: what is there, with a button to remove it, and a form to add to it. */
export function EditFiles({ briefId, slug, files, problem }: EditFilesProps) {
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
        <Form method="post" action={action} encType="multipart/form-data" className="grid gap-3">
          <div className="field">
            <label htmlFor="brief-files">Add files</label>
            <input
              id="brief-files"
              type="file"
              name="files"
              multiple
              className="file"
              accept="application/pdf,image/jpeg,image/png,image/webp,image/gif"
              aria-describedby="brief-files-note"
              aria-invalid={problem ? true : undefined}
            />
            <p id="brief-files-note" className={problem ? "error" : "hint"}>
              {problem ? <Icon name="circle-alert" size="s" /> : null}
              <span>
                {problem ??
                  "PDF, JPEG, PNG, WebP or GIF, up to 20 MB each, eight at most. Places in photos are removed."}
              </span>
            </p>
          </div>
          <div>
            <SubmitButton look="2" pendingLabel="Adding">
              Add them to the brief
            </SubmitButton>
          </div>
        </Form>
      )}
    </div>
  );
}
