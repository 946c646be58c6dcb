import { useForm, type SubmissionResult } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { UnmetDisclosure } from "./unmet-disclosure.tsx";

interface Props<S extends z.ZodType> {
  schema: S;
  deliverableId: string;
  /** What the posted caption needs to disclose the ad; null when it does. */
  unmet: string | null;
  creatorName: string;
  result: SubmissionResult<string[]> | undefined;
}

/** The brand accepts the live post; with a reason when its caption does not disclose. */
export function ConfirmForm<S extends z.ZodType>(props: Props<S>) {
  const [form, fields] = useForm<{ overrideReason: string }>({
    id: `confirm-${props.deliverableId}`,
    ...(props.result ? { lastResult: props.result } : {}),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: props.schema }) as never,
    shouldRevalidate: "onInput",
  });
  return (
    <FormShell form={form}>
      <input type="hidden" name="deliverableId" value={props.deliverableId} />
      <UnmetDisclosure
        unmet={props.unmet}
        meta={fields.overrideReason}
        creatorName={props.creatorName}
        what="post"
      />
      <SubmitButton size="l" name="intent" value="confirm_live">
        Accept the live post
      </SubmitButton>
    </FormShell>
  );
}
