import type { FieldMetadata } from "@conform-to/react";
import { briefForm } from "#app/domain/brief/brief-form.ts";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import type { SubmissionResult } from "@conform-to/react";

/** The form of the brief editor. */
export const useBriefForm = (result: SubmissionResult<string[]> | undefined, defaultValue: object) =>
  useCheckedForm({ id: "brief", schema: briefForm, result, defaultValue });

export type BriefFormMeta = ReturnType<typeof useBriefForm>[0];
export type BriefFields = ReturnType<typeof useBriefForm>[1];
export type LineField = ReturnType<BriefFields["deliverables"]["getFieldList"]>[number];
export type AnyField = FieldMetadata<unknown>;
