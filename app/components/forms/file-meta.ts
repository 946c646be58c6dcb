import type { FieldMeta } from "#app/components/forms/field-meta.ts";

/** The file field of a form whose schema holds only its words: the file travels beside them. */
export function fileMeta(
  form: { id: string; allErrors: Record<string, string[]> },
  name = "file",
): FieldMeta {
  const id = `${form.id}-${name}`;
  return {
    ...{ id, name, formId: form.id, key: undefined, initialValue: undefined },
    errors: form.allErrors[name],
    errorId: `${id}-error`,
    descriptionId: `${id}-description`,
  };
}
