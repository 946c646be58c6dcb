/** What the fields need of Conform's field metadata; every FieldMetadata fits. */
export interface FieldMeta {
  id: string;
  name: string;
  formId: string;
  errorId: string;
  descriptionId: string;
  key: string | undefined;
  errors: string[] | undefined;
  initialValue: unknown;
  required?: boolean;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  pattern?: string;
  multiple?: boolean;
}

/** The attributes that tie a control to its label, its form, and its hint or error. */
export interface ControlProps {
  id: string;
  name: string;
  form: string;
  required: boolean | undefined;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}

/** An error replaces the hint, so exactly one of them describes the control. */
export function controlProps(meta: FieldMeta, hasHint: boolean): ControlProps {
  const invalid = meta.errors !== undefined && meta.errors.length > 0;
  return {
    id: meta.id,
    name: meta.name,
    form: meta.formId,
    required: meta.required || undefined,
    "aria-invalid": invalid || undefined,
    "aria-describedby": invalid ? meta.errorId : hasHint ? meta.descriptionId : undefined,
  };
}

/** What was typed, or the value to start with, as text; empty when there is none. */
export function initialText({ initialValue }: Pick<FieldMeta, "initialValue">): string {
  if (typeof initialValue === "string") return initialValue;
  return typeof initialValue === "number" || typeof initialValue === "bigint" ? String(initialValue) : "";
}

/** The values to start with of a field that holds several; one string counts as a list of one. */
export function initialList({ initialValue }: Pick<FieldMeta, "initialValue">): string[] {
  if (Array.isArray(initialValue)) return initialValue.filter((value) => typeof value === "string");
  return typeof initialValue === "string" && initialValue !== "" ? [initialValue] : [];
}
