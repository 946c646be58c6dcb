import { useNavigate } from "@remix-run/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#app/components/ui/button.tsx";

const MOST_MB = 1;

/** Why a file cannot be checked; null when it can. */
function problemOf(file: File | undefined): string | null {
  if (!file) return "Choose the file first.";
  if (file.size === 0) return "The file is empty. Choose the sealed PDF.";
  return file.size > MOST_MB * 1024 ** 2
    ? `The file is larger than ${MOST_MB}\u00a0MB, so it is not a contract that we sealed.`
    : null;
}

/**
 * A file to check. With scripts its digest is computed here and only that is asked about; the file itself goes to the
 * server when its digital signature is to be looked at too, and is not kept.
 */
export function CheckFile() {
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const [ready, setReady] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // Browsers compute digests on secure pages only.
  useEffect(() => setReady(typeof globalThis.crypto?.subtle === "object"), []);
  /** The chosen file; null, with the reason beside the field, when it cannot be checked. */
  function chosen(): File | null {
    const file = field.current?.files?.[0];
    const found = problemOf(file);
    setProblem(found);
    if (found !== null) field.current?.focus();
    return found === null ? (file ?? null) : null;
  }
  function send(event: FormEvent) {
    if (!chosen()) event.preventDefault();
  }
  async function digest() {
    const file = chosen();
    if (!file) return;
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    navigate(`/verify?sha256=${hex}`);
  }
  return (
    <form method="post" encType="multipart/form-data" className="card pad stack" onSubmit={send}>
      <div className="field">
        <label htmlFor="pdf">Sealed PDF</label>
        <input
          ref={field}
          id="pdf"
          name="pdf"
          type="file"
          accept="application/pdf,.pdf"
          className="input"
          aria-describedby="pdf-hint"
          aria-invalid={problem ? true : undefined}
        />
        <p id="pdf-hint" className={problem ? "error" : "hint"} role={problem ? "alert" : undefined}>
          {problem ?? `Up to ${MOST_MB}\u00a0MB. We read it, and keep nothing of it.`}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button>Check the file and its signature</Button>
        {ready && (
          <Button type="button" look="2" onClick={() => void digest()}>
            Check its digest on this device
          </Button>
        )}
      </div>
    </form>
  );
}
