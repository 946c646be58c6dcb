import { useEffect, useState } from "react";
import { FieldFrame, type FieldProps } from "./field.tsx";

export interface PasswordFieldProps extends FieldProps {
  autoComplete: "current-password" | "new-password";
}

/** A password that can be looked at. It is never sent back by the server, so it starts empty. */
export function PasswordField({ meta, label, hint, optional, autoComplete }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  // The toggle needs JavaScript, so it appears with it.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <FieldFrame meta={meta} label={label} hint={hint} optional={optional}>
      {(control) => (
        <div className="affix">
          <input
            key={meta.key}
            {...control}
            type={shown ? "text" : "password"}
            className="input"
            style={{ paddingRight: "5rem" }}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
          />
          {ready && (
            <button
              type="button"
              className="btn btn-3 btn-s"
              aria-pressed={shown}
              aria-label="Show the password"
              onClick={() => setShown(!shown)}
            >
              {shown ? "Hide" : "Show"}
            </button>
          )}
        </div>
      )}
    </FieldFrame>
  );
}
