import { type DefaultValue, useForm, type SubmissionResult } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";

type Fields<S extends z.ZodType> = z.input<S> & Record<string, unknown>;

interface Options<S extends z.ZodType> {
  /** Unique in the page. */
  id: string;
  /** The schema of the action: the browser checks with the same. */
  schema: S;
  /** What the action answered. */
  result: SubmissionResult<string[]> | undefined;
  /** Everything as text, as a form holds it. */
  defaultValue?: object;
}

/** A form that the schema checks in the browser, when a field is left and then as it is mended. */
export function useCheckedForm<S extends z.ZodType>({ id, schema, result, defaultValue }: Options<S>) {
  return useForm<Fields<S>, z.output<S>>({
    id,
    ...(result ? { lastResult: result } : {}),
    ...(defaultValue ? { defaultValue: defaultValue as DefaultValue<Fields<S>> } : {}),
    // Only an object has fields to constrain; a schema that transforms the whole form has its own messages.
    ...(schema instanceof z.ZodObject ? { constraint: getZodConstraint(schema) } : {}),
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
}
