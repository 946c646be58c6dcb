import type { MouseEvent } from "react";
import { Icon } from "#app/components/ui/icon.tsx";

export interface ErrorSummaryProps {
  form: { id: string; errorId: string; errors: string[] | undefined; allErrors: Record<string, string[]> };
}

/** A link to a field must also put the cursor there, or a keyboard user stays at the top. */
function focusField(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.focus();
}

/**
 * What is wrong with the form as a whole, and, when more than one field is wrong, a link to each. Announced
 * when it appears; Conform puts the focus on the first of the fields.
 */
export function ErrorSummary({ form }: ErrorSummaryProps) {
  const general = form.errors ?? [];
  const fields = Object.entries(form.allErrors).filter(([name, errors]) => name !== "" && errors.length > 0);
  if (general.length === 0 && fields.length < 2) return null;
  return (
    <div className="errsum" role="alert" id={form.errorId} tabIndex={-1}>
      <p className="error">
        <Icon name="circle-alert" size="s" />
        <span className="t-strong">
          {general.length > 0 ? general.join(" ") : `${fields.length} things need another look`}
        </span>
      </p>
      {fields.length > 1 && (
        <ul className="t-small">
          {fields.map(([name, errors]) => (
            <li key={name}>
              <a href={`#${form.id}-${name}`} onClick={focusField}>
                {errors.join(" ")}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
