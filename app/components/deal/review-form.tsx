import { useForm, type SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { initialList } from "#app/components/forms/field-meta.ts";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import type { CheckItem } from "#app/domain/content/checklist.ts";
import { ChecklistFields } from "./checklist.tsx";
import { UnmetDisclosure } from "./unmet-disclosure.tsx";

interface Props<S extends z.ZodType> {
  schema: S;
  deliverableId: string;
  version: number;
  items: readonly CheckItem[];
  /** What the caption needs to disclose the ad; null when it does. */
  unmet: string | null;
  rounds: { used: number; included: number };
  /** What the creator has for the next version, as this deal agreed it. */
  revisionHours: number;
  /** Where another round is proposed; null when this reader cannot now. */
  moreRounds: string | null;
  creatorName: string;
  result: SubmissionResult<string[]> | undefined;
}

interface Fields {
  intent: string;
  ticks: string[];
  overrideReason: string;
  feedback: string;
}

/** The one screen of a draft's decision: checklist, disclosure, approve or ask for changes. */
export function ReviewForm<S extends z.ZodType>(props: Props<S>) {
  const { deliverableId, version, rounds, creatorName } = props;
  const [form, fields] = useForm<Fields>({
    id: `review-${deliverableId}`,
    ...(props.result ? { lastResult: props.result } : {}),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: props.schema }) as never,
    shouldRevalidate: "onInput",
  });
  const asking = fields.intent.initialValue === "request_changes";
  return (
    <FormShell form={form}>
      {/* Enter in a box decides nothing: the first button is the one that a browser presses then. */}
      <button type="submit" disabled hidden />
      <input type="hidden" name="deliverableId" value={deliverableId} />
      <input type="hidden" name="version" value={version} />
      {props.items.length > 0 && (
        <fieldset className="set">
          <legend>What the brief asks for</legend>
          <p className="hint">
            The caption ticks what it can tell. Tick the rest as you see it; the list is kept with your
            decision.
          </p>
          <div className="mt-2">
            <ChecklistFields items={props.items} ticked={initialList(fields.ticks)} id={form.id} />
          </div>
        </fieldset>
      )}
      <UnmetDisclosure
        unmet={props.unmet}
        meta={fields.overrideReason}
        creatorName={creatorName}
        what="draft"
      />
      <SubmitButton size="l" name="intent" value="approve">
        Approve draft v{version}
      </SubmitButton>
      {rounds.used < rounds.included ? (
        <details className="well" open={asking}>
          <summary className="t-strong">
            Request changes, {rounds.used} of {rounds.included} rounds used
          </summary>
          <div className="mt-3 stack">
            <TextArea
              meta={fields.feedback}
              label="What should change"
              hint={`Be exact: what to keep, what to change, where. The creator reads it at once and has ${props.revisionHours} h.`}
            />
            <SubmitButton look="2" name="intent" value="request_changes">
              Ask for changes
            </SubmitButton>
          </div>
        </details>
      ) : (
        <p className="t-small t-2">
          All {rounds.included} revision rounds are used. Another one is a priced amendment that both sign.{" "}
          {props.moreRounds && (
            <Link className="link" to={props.moreRounds}>
              Propose another round
            </Link>
          )}
        </p>
      )}
    </FormShell>
  );
}
