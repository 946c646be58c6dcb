import { Icon } from "#app/components/ui/icon.tsx";
import { shareDone, type Missing } from "#app/domain/brief/completeness.ts";
import { placeOf } from "#app/domain/brief/editor-steps.ts";

interface CompletenessProps {
  missing: readonly Missing[];
  advice: readonly Missing[];
  /** The editor's address; null for those who may not write. */
  editor: string | null;
}

function Things({ things, editor }: { things: readonly Missing[]; editor: string | null }) {
  return (
    <ul className="grid gap-2.5">
      {things.map(({ field, sentence, why }) => (
        <li key={field + sentence} className="grid grid-cols-[auto_1fr] gap-2.5">
          <span className="mt-[3px] t-3">
            <Icon name="circle" size="s" />
          </span>
          <div>
            {editor ? (
              <a className="hover:underline underline-offset-4" href={`${editor}/${placeOf(field)}`}>
                {sentence}
              </a>
            ) : (
              <span>{sentence}</span>
            )}
            <p className="t-small t-2">{why}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** How far a brief is: what it lacks before review and what would make it better, with the reason and the place. */
export function Completeness({ missing, advice, editor }: CompletenessProps) {
  const share = shareDone(missing, advice);
  const heading =
    missing.length === 0
      ? "Complete, ready for review"
      : missing.length === 1
        ? "1 thing is missing"
        : `${missing.length} things are missing`;
  return (
    <div className="grid gap-3">
      <p className={`t-strong inline-flex items-center gap-2 ${missing.length === 0 ? "text-ok-text" : ""}`}>
        {missing.length === 0 ? <Icon name="circle-check" /> : null}
        {heading}
      </p>
      <div>
        <div className="prog" aria-hidden="true">
          <i style={{ width: `${share}%` }} />
        </div>
        <p className="t-small t-2 mt-1.5">{share}&nbsp;% of a strong brief</p>
      </div>
      {missing.length > 0 ? <Things things={missing} editor={editor} /> : null}
      {advice.length > 0 ? (
        <details open={missing.length === 0}>
          <summary className="t-small t-2 min-h-[34px] flex items-center">
            {advice.length === 1 ? "1 thing would help" : `${advice.length} things would help`}, none is
            required
          </summary>
          <div className="mt-1">
            <Things things={advice} editor={editor} />
          </div>
        </details>
      ) : null}
    </div>
  );
}
