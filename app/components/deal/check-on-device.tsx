import { useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { Button } from "#app/components/ui/button.tsx";

/**
 * A file to check. With scripts its digest is computed here and only that is asked about; the file itself goes to the
 * server when its digital signature is to be looked at too, and is not kept.
 */
export function CheckFile() {
  const field = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const [ready, setReady] = useState(false);
  const [missing, setMissing] = useState(false);
  // Browsers compute digests on secure pages only.
  useEffect(() => setReady(typeof globalThis.crypto?.subtle === "object"), []);
  async function digest() {
    const file = field.current?.files?.[0];
    setMissing(!file);
    if (!file) return;
    const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    navigate(`/verify?sha256=${hex}`);
  }
  return (
    <form method="post" encType="multipart/form-data" className="card pad stack">
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
          aria-invalid={missing ? true : undefined}
        />
        <p id="pdf-hint" className={missing ? "error" : "hint"}>
          {missing ? "Choose the file first." : "Up to 1 MB. We read it, and keep nothing of it."}
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
