import { type ReactNode, useEffect, useState } from "react";
import { FormShell, type FormMeta } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { ButtonLink } from "#app/components/ui/button.tsx";
import { Notice } from "#app/components/ui/notice.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { stepAfter, stepBefore, STEP_TITLES, type WrittenStep } from "#app/domain/brief/editor-steps.ts";
import type { TheirText } from "./autosave-request.ts";
import { Conflict } from "./conflict.tsx";
import { forget, keptOf, sameFields, typedFields, type Kept } from "./kept-text.ts";
import { SaveWords } from "./save-words.tsx";
import { FORM_ID } from "./editor-fields.ts";
import { useAutosave } from "./use-autosave.ts";

export interface StepPageProps {
  briefId: string;
  step: WrittenStep;
  base: string;
  now: Date;
  timeZone: string;
  /** Given when this form was sent, and somebody else had changed the step. */
  theirs: TheirText | null;
  /** Puts what this browser had kept into the form. */
  restore: (kept: Kept) => void;
  /** The form begins with what this browser had kept: save it. */
  restored: boolean;
}

/** What this browser keeps of the step and the server does not have; null once somebody has chosen. */
function useKept({ briefId, step, restored }: StepPageProps) {
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    if (restored) return;
    const form = document.getElementById(FORM_ID);
    const found = keptOf(briefId, step);
    if (!found || !(form instanceof HTMLFormElement)) return;
    if (sameFields(found.fields, typedFields(form))) forget(briefId, step);
    else setKept(found);
  }, [briefId, step, restored]);
  return [kept, () => setKept(null)] as const;
}

/** The values of a form by name, for the comparison with somebody else's. */
function valuesNow(): Record<string, unknown> {
  const form = typeof document === "undefined" ? null : document.getElementById(FORM_ID);
  return form instanceof HTMLFormElement ? Object.fromEntries(typedFields(form)) : {};
}

interface Props extends StepPageProps {
  form: FormMeta & { value?: unknown };
  children: ReactNode;
}

/** The frame of one step: its form, saved by itself and with every Next; what was kept; what collided. */
export function StepPage(props: Props) {
  const { form, children, briefId, step, now, timeZone, restore, restored } = props;
  const here = `/brand/briefs/${briefId}/edit/${step}`;
  const [kept, settle] = useKept(props);
  const { state, base, touch } = useAutosave({ briefId, step, base: props.base, holding: kept !== null });
  useEffect(() => {
    if (restored) touch();
  }, [restored, touch]);
  const theirs = state.kind === "conflict" ? state.theirs : props.theirs;
  const before = stepBefore(step);
  return (
    <div className="stack min-w-0">
      {kept ? (
        <KeptNotice
          at={formatInstant(new Date(kept.at), timeZone, now)}
          putBack={() => restore(kept)}
          drop={() => {
            forget(briefId, step);
            settle();
          }}
        />
      ) : null}
      {theirs ? (
        <Conflict
          theirs={theirs}
          mine={(form.value as Record<string, unknown> | undefined) ?? valuesNow()}
          here={here}
          now={now}
          timeZone={timeZone}
        />
      ) : null}
      <FormShell form={form} className="stack min-w-0">
        {/* Enter in a field must save and not remove a deliverable: the first button of a form is its default. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" name="then" value="stay">
          Save
        </button>
        <input type="hidden" name="base" value={base} />
        {children}
        <div className="sticky bottom-0 max-[60rem]:bottom-[66px] z-10 -mx-1 px-1 py-3 bg-bg border-t border-line flex flex-wrap items-center gap-3">
          <SubmitButton name="then" value="next" pendingLabel="Saving">
            {`Next: ${STEP_TITLES[stepAfter(step)].toLowerCase()}`}
          </SubmitButton>
          <SubmitButton look="2" name="then" value="preview" pendingLabel="Saving">
            Save and preview
          </SubmitButton>
          {before ? (
            <ButtonLink look="3" to={`/brand/briefs/${briefId}/edit/${before}`}>
              Back
            </ButtonLink>
          ) : null}
          <SaveWords state={state} timeZone={timeZone} here={here} />
        </div>
      </FormShell>
    </div>
  );
}

function KeptNotice({ at, putBack, drop }: { at: string; putBack: () => void; drop: () => void }) {
  return (
    <Notice title="Something that you typed here did not arrive">
      <p className="mt-1">This browser kept it on {at}.</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <button type="button" className="btn btn-2 btn-s" onClick={putBack}>
          Put it back
        </button>
        <button type="button" className="btn btn-3 btn-s" onClick={drop}>
          Throw it away
        </button>
      </div>
    </Notice>
  );
}
