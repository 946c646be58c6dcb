import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { FormShell, type FormMeta } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import type { AmendmentKind } from "#app/domain/amendment/amended-terms.ts";

export interface ProposeItem {
  position: number;
  label: string;
  gross: bigint;
  owesDraft: boolean;
  /** Published by the creator, so that it has a window. */
  posted: boolean;
  /** Its present limit, in words. */
  due: string | null;
}

/** What a form of one kind begins with. */
export interface KindProps {
  kind: AmendmentKind;
  currency: string;
  items: readonly ProposeItem[];
  /** Fields as text. */
  start: Record<string, string | string[]>;
  result: SubmissionResult<string[]> | undefined;
  otherName: string;
  /** "2026-11-22" in the reader's zone. */
  today: string;
  signWithin: string;
}

interface Props {
  form: FormMeta;
  message: FieldMeta;
  page: KindProps;
  button?: string;
  children: ReactNode;
}

/** The frame of every proposal: its fields, a message, and what happens next. */
export function ProposeForm({ form, message, page, button = "Propose the amendment", children }: Props) {
  const click = page.kind === "new_date";
  return (
    <FormShell form={form}>
      <input type="hidden" name="kind" value={page.kind} />
      {children}
      <TextArea meta={message} label={`Message to ${page.otherName}`} rows={3} max={1_000} optional />
      <div>
        <SubmitButton size="l" pendingLabel="Sending">
          {button}
        </SubmitButton>
      </div>
      <p className="t-small t-2 prose-col">
        {click
          ? `By sending it you agree to these dates. ${page.otherName} accepts with one click or declines, within ${page.signWithin}; no money moves.`
          : `You read the exact text next and sign it. ${page.otherName} signs or declines within ${page.signWithin}. Until both have signed, and the money is in where some is added, nothing changes.`}
      </p>
    </FormShell>
  );
}
