import { FieldFrame, type FieldProps } from "./field.tsx";

export interface FileFieldProps extends FieldProps {
  /** "image/*,video/mp4". */
  accept?: string;
  multiple?: boolean;
  onChoose?: (files: File[]) => void;
}

/** A file, with the browser's own button. Progress is shown by `ProgressBar` where the upload is made. */
export function FileField({ meta, label, hint, optional, accept, multiple, onChoose }: FileFieldProps) {
  return (
    <FieldFrame meta={meta} label={label} hint={hint} optional={optional}>
      {(control) => (
        <input
          key={meta.key}
          {...control}
          type="file"
          className="file"
          accept={accept}
          multiple={multiple}
          onChange={(event) => onChoose?.([...(event.currentTarget.files ?? [])])}
        />
      )}
    </FieldFrame>
  );
}
