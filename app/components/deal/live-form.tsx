import { useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import type { Agreed } from "#app/domain/content/checklist.ts";
import { PLATFORM_LABELS } from "#app/domain/content/disclosure/platform-rules.ts";
import { CaptionCheck, type CaptionRules } from "./caption-check.tsx";

interface Props<S extends z.ZodType> {
  schema: S;
  deliverableId: string;
  example: string;
  check: { rules: CaptionRules; agreed: Agreed } | null;
  /** The caption that was approved: what the post is expected to say. */
  approved: string;
  /** The brand let the approved caption pass although it does not disclose. */
  waived: boolean;
  brandName: string;
  result: SubmissionResult<string[]> | undefined;
}

type Fields = Record<"url" | "caption" | "labelOn" | "sendAnyway", string>;

/** The creator sends the address of the live post, its caption as posted, and whether the label is on. */
export function LiveForm<S extends z.ZodType>(props: Props<S>) {
  const { schema, deliverableId, check, brandName } = props;
  const [form, fields] = useForm<Fields>({
    id: `live-${deliverableId}`,
    ...(props.result ? { lastResult: props.result } : {}),
    defaultValue: { caption: props.approved },
    constraint: getZodConstraint(schema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
    shouldRevalidate: "onInput",
  });
  const label = check && PLATFORM_LABELS[check.rules.platform];
  const waived =
    props.waived && fields.caption.value === props.approved && (!label || fields.labelOn.value === "on");
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="submit_live" />
      <input type="hidden" name="deliverableId" value={deliverableId} />
      <TextField
        meta={fields.url}
        label="Address of the live post"
        hint={`Such as ${props.example}`}
        inputMode="url"
        autoComplete="off"
      />
      <TextArea
        meta={fields.caption}
        label="Caption as posted"
        hint="The approved caption stands here. Change it where the post says something else."
        rows={5}
      />
      {label && (
        <CheckboxField meta={fields.labelOn} label={`“${label}” is switched on, on the post itself`} />
      )}
      {check && (
        <CaptionCheck
          {...check}
          rules={{ ...check.rules, label: label ? fields.labelOn.value === "on" : undefined }}
          text={fields.caption.value ?? ""}
          onUse={(value) => form.update({ name: fields.caption.name, value })}
          person={`${brandName} looks`}
        >
          {waived ? (
            <p>{brandName} let these very words pass, with a reason. They can be sent as they are.</p>
          ) : (
            <CheckboxField
              meta={fields.sendAnyway}
              label={`Send it as it is. ${brandName} sees what is missing and can accept it only with a reason.`}
            />
          )}
        </CaptionCheck>
      )}
      <SubmitButton>Send the link</SubmitButton>
    </FormShell>
  );
}
