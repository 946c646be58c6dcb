import { formatInstant } from "#app/components/ui/format-time.ts";
import { Notice } from "#app/components/ui/notice.tsx";
import type { TheirText } from "./autosave-request.ts";
import { FORM_ID } from "./editor-fields.ts";
import { fieldName, valueWords } from "./field-names.ts";

interface ConflictProps {
  theirs: TheirText;
  /** What stands in this form: name to value, as text. */
  mine: Record<string, unknown>;
  /** The step's address: opened anew it shows theirs. */
  here: string;
  now: Date;
  timeZone: string;
}

/** Both versions of a step that two people of a team changed; nothing is lost until one of them chooses. */
export function Conflict({ theirs, mine, here, now, timeZone }: ConflictProps) {
  const names = [...new Set([...Object.keys(theirs.form), ...Object.keys(mine)])];
  const differing = names
    .map((name) => ({ name, my: valueWords(mine[name]), their: valueWords(theirs.form[name]) }))
    .filter(({ my, their }) => my !== their);
  return (
    <Notice tone="bad" title={`${theirs.savedBy} changed this step meanwhile`}>
      <p className="mt-1">
        Saved {formatInstant(new Date(theirs.savedAt), timeZone, now)}. Nothing was overwritten, and what you
        typed is still in the form.
      </p>
      <dl className="mt-3 grid gap-4">
        {differing.map(({ name, my, their }) => (
          <div key={name} className="grid gap-2 sm:grid-cols-2">
            <dt className="t-strong sm:col-span-2">{fieldName(name)}</dt>
            <dd className="well whitespace-pre-line break-words">
              <span className="t-small t-2 block">Yours</span>
              {my}
            </dd>
            <dd className="well whitespace-pre-line break-words">
              <span className="t-small t-2 block">Theirs</span>
              {their}
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="submit" form={FORM_ID} name="over" value={theirs.base} className="btn btn-2">
          Keep mine
        </button>
        <a className="btn btn-3" href={here}>
          Take theirs
        </a>
      </div>
    </Notice>
  );
}
