import type { FieldMeta } from "#app/components/forms/field-meta.ts";

/** The field `file` of a form whose schema holds only its words: the file travels beside them. */
export function fileMeta(form: { id: string; allErrors: Record<string, string[]> }): FieldMeta {
  const id = `${form.id}-file`;
  return {
    ...{ id, name: "file", formId: form.id, key: undefined, initialValue: undefined },
    errors: form.allErrors.file,
    errorId: `${id}-error`,
    descriptionId: `${id}-description`,
  };
}
