import { useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod, type SubmissionResult } from "@conform-to/zod/v4";
import type { z } from "zod";

type Texts = Record<string, string | undefined>;

/**
 * A form of texts, checked in the browser with the schema that the action checks it with again. `result` is
 * what the action answered; `start` is what the fields begin with.
 */
export function useAccountForm<T extends Texts>(
  id: string,
  schema: z.ZodObject & z.ZodType<unknown, T>,
  result: SubmissionResult<string[]> | undefined,
  start?: Texts,
) {
  return useForm<T>({
    id,
    lastResult: result,
    // Conform wants the type of the whole value; ours are plain texts by name.
    defaultValue: start as never,
    constraint: getZodConstraint(schema),
    shouldRevalidate: "onInput",
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
  });
}
