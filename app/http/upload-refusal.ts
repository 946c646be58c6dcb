/** Why an upload as a whole was turned down, with the status to answer and a sentence for the person. */
export interface UploadRefusal {
  ok: false;
  code: string;
  status: number;
  message: string;
  /** The form field that holds the refused file, when one file is to blame. */
  field?: string;
}

type Reason =
  | "not_multipart"
  | "malformed"
  | "aborted"
  | "stalled"
  | "file_too_large"
  | "too_many_files"
  | "field_too_long"
  | "too_many_fields";

export interface UploadLimits {
  /** Bytes of the largest file that is accepted. */
  maxBytes: number;
  maxFiles: number;
  /** Bytes of the longest text field that is accepted. */
  maxFieldBytes: number;
}

/** A byte count as people say it, rounded down so that the promise holds: `500 MB`, `64 KB`, `12 bytes`. */
export function sayBytes(bytes: number): string {
  if (bytes >= 1024 ** 2) return `${Math.floor(bytes / 1024 ** 2)}\u00a0MB`;
  if (bytes >= 1024) return `${Math.floor(bytes / 1024)}\u00a0KB`;
  return `${bytes}\u00a0bytes`;
}

/** The refusal of a whole upload for one of the reasons that hold for any form. */
export function refuseUpload(code: Reason, limits: UploadLimits, field?: string): UploadRefusal {
  const files = limits.maxFiles === 1 ? "one file" : `${limits.maxFiles}\u00a0files`;
  const table: Record<Reason, [number, string]> = {
    not_multipart: [400, "The form was not sent as a file upload. Reload the page and try again."],
    malformed: [400, "The upload arrived incomplete. Nothing was saved; send it again."],
    aborted: [400, "The upload was interrupted. Nothing was saved; send it again."],
    stalled: [
      408,
      "The upload stopped arriving. Nothing was saved; check your connection and send it again.",
    ],
    file_too_large: [413, `The file is larger than ${sayBytes(limits.maxBytes)}. Send a smaller one.`],
    too_many_files: [413, `This form takes ${files} at most. Remove some and send it again.`],
    field_too_long: [
      413,
      `One text is longer than ${sayBytes(limits.maxFieldBytes)}. Shorten it and send it again.`,
    ],
    too_many_fields: [413, "The form has too many fields. Reload the page and try again."],
  };
  const [status, message] = table[code];
  return { ok: false, code, status, message, ...(field === undefined ? {} : { field }) };
}
