import { useEffect, useState } from "react";
import { FileField } from "#app/components/forms/file-field.tsx";
import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { Button } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { ProgressBar } from "#app/components/ui/progress-bar.tsx";
import { LONGEST_ALT } from "#app/domain/content/draft-files.ts";
import type { Transfer, Transfers } from "./use-transfers.ts";

/** A file that the next version can take: of an earlier one, or uploaded and waiting. */
export interface KeptFile {
  id: string;
  name: string;
  mime: string;
  alt: string;
  /** The version it is of; null for an upload. */
  version: number | null;
  checked: boolean;
}
/** A file of which a part is here. */
export interface PartFile {
  id: string;
  name: string;
  size: number;
  arrived: number;
}

const megabytes = (bytes: number) => (bytes / 1024 ** 2).toFixed(bytes < 10 * 1024 ** 2 ? 1 : 0);

function KeptRow({ file }: { file: KeptFile }) {
  const picture = file.mime.startsWith("image/");
  return (
    <div className="well grid gap-2">
      <label className="check top-a">
        <input type="checkbox" name="keep" value={file.id} defaultChecked={file.checked} />
        {picture && file.version !== null && (
          <img
            src={`/files/${file.id}?small`}
            alt=""
            width={48}
            height={48}
            loading="lazy"
            className="size-12 rounded object-cover"
          />
        )}
        <span className="min-w-0 break-words">
          {file.name}{" "}
          <span className="t-2 t-small">
            {file.version === null ? "uploaded" : `of draft v${file.version}`}
          </span>
        </span>
      </label>
      {picture && (
        <div className="field">
          <label className="label" htmlFor={`alt-${file.id}`}>
            What the picture shows<span className="opt"> optional</span>
          </label>
          <input
            id={`alt-${file.id}`}
            name={`alts.${file.id}`}
            className="input"
            maxLength={LONGEST_ALT}
            defaultValue={file.alt}
            autoComplete="off"
          />
        </div>
      )}
    </div>
  );
}

function TransferRow({ one, onRemove }: { one: Transfer; onRemove: () => void }) {
  if (one.state === "done" && one.id)
    return (
      <KeptRow file={{ id: one.id, name: one.name, mime: one.mime, alt: "", version: null, checked: true }} />
    );
  return (
    <div className="well grid gap-2">
      {one.state === "failed" ? (
        <Notice tone="bad">
          {one.name}: {one.problem}
        </Notice>
      ) : (
        <ProgressBar
          percent={(one.sent / one.size) * 100}
          label={`${one.name}, ${megabytes(one.sent)} of ${megabytes(one.size)}\u00a0MB`}
        />
      )}
      <div>
        <Button look="3" type="button" onClick={onRemove}>
          {one.state === "failed" ? "Take off the list" : "Stop and remove"}
          <span className="sr-only">: {one.name}</span>
        </Button>
      </div>
    </div>
  );
}

/** Words about the files that were begun and are not whole: nothing of them is lost. */
function Parts({ parts, transfers }: { parts: readonly PartFile[]; transfers: readonly Transfer[] }) {
  const going = (part: PartFile) =>
    transfers.some((one) => one.id === part.id || (one.name === part.name && one.size === part.size));
  const waiting = parts.filter((part) => !going(part));
  return waiting.map((part) => (
    <Notice key={part.id}>
      {part.name}: {megabytes(part.arrived)} of {megabytes(part.size)}&nbsp;MB are here. Choose the same file
      again to go on. What is not finished within two days is removed.
    </Notice>
  ));
}

interface Props {
  meta: FieldMeta;
  newAlts: FieldMeta;
  maxMb: number;
  kept: readonly KeptFile[];
  parts: readonly PartFile[];
  transfers: Transfers;
}

/** The files of the next version: those that stay, those that are on their way, and new ones. */
export function DraftFiles({ meta, newAlts, maxMb, kept, parts, transfers }: Props) {
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const choose = (files: File[]) => {
    transfers.add(files);
    // They travel by themselves; the form carries their ids.
    const input = document.getElementById(meta.id);
    if (input instanceof HTMLInputElement) input.value = "";
  };
  return (
    <>
      {kept.length > 0 && (
        <fieldset className="set">
          <legend>Files that are here</legend>
          <p className="hint">Those that are ticked are part of this version, without another upload.</p>
          <div className="mt-2 grid gap-3">
            {kept.map((file) => (
              <KeptRow key={file.id} file={file} />
            ))}
          </div>
        </fieldset>
      )}
      <FileField
        meta={meta}
        label="Photos and videos"
        hint={`JPEG, PNG, WebP, GIF, MP4, MOV or WebM, up to ${maxMb}\u00a0MB each, ten at most. Where they were taken is removed from the files.`}
        accept="image/*,video/*"
        multiple
        {...(live ? { onChoose: choose } : {})}
      />
      <Parts parts={parts} transfers={transfers.transfers} />
      {transfers.transfers.map((one) => (
        <TransferRow key={one.key} one={one} onRemove={() => transfers.remove(one.key)} />
      ))}
      {!live && (
        <TextArea
          meta={newAlts}
          label="What the new pictures show"
          hint="A line each, in the order of the files. For people who cannot see them."
          rows={2}
          optional
        />
      )}
    </>
  );
}
