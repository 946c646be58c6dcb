import type { SubmissionResult } from "@conform-to/react";
import { type FocusEvent, type FormEvent, useEffect, useRef, useState } from "react";
import type { FieldMeta } from "./field-meta.ts";
import type { FormMeta } from "./form-shell.tsx";

type Result = SubmissionResult<string[]>;
type Errors = Record<string, string[]>;

/** Checks what stands in a form: what the server would answer, or null when nothing is wrong. */
export type Check = (form: FormData) => Result | null;

export interface LateFormOptions<N extends string> {
  id: string;
  /** The fields, and whether browsers without JavaScript shall insist on them. */
  fields: Record<N, "required" | "optional">;
  /** Fetches the check: Conform and the schema that the action uses. */
  load: () => Promise<Check>;
  /** What the action answered. */
  result: Result | undefined;
  /** What stands in the fields before anybody types. */
  start?: Partial<Record<N, string>>;
}

const nameOf = (target: EventTarget) => (target instanceof HTMLInputElement ? target.name : "");
const errorsIn = (result: Result | null | undefined): Errors =>
  Object.fromEntries(Object.entries(result?.error ?? {}).filter((entry) => entry[1] !== null)) as Errors;

/** The errors on the screen. Whoever sent something wrong finds the cursor in the first wrong field. */
function useErrors(id: string, result: Result | undefined) {
  const [shown, setShown] = useState({ errors: errorsIn(result), moveCursor: false });
  useEffect(() => setShown({ errors: errorsIn(result), moveCursor: true }), [result]);
  useEffect(() => {
    if (shown.moveCursor)
      document.getElementById(id)?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [shown, id]);
  const show = (errors: Errors, moveCursor = false) => setShown({ errors, moveCursor });
  return [shown.errors, show] as const;
}

/** What Conform's `useForm` would do with a form of texts: check a field when it is left, and all when it is sent. */
function useChecks(load: () => Promise<Check>, show: ReturnType<typeof useErrors>[1]) {
  const check = useRef<Check | null>(null);
  const left = useRef(new Set<string>());
  const look = (form: HTMLFormElement) => errorsIn(check.current?.(new FormData(form)));
  const showLeft = (form: HTMLFormElement) =>
    show(Object.fromEntries(Object.entries(look(form)).filter(([name]) => left.current.has(name))));
  return {
    onFocus: () => {
      if (!check.current) void load().then((loaded) => (check.current = loaded));
    },
    onBlur: ({ target, currentTarget }: FocusEvent<HTMLFormElement>) => {
      if (!check.current || !nameOf(target)) return;
      left.current.add(nameOf(target));
      showLeft(currentTarget);
    },
    onInput: ({ target, currentTarget }: FormEvent<HTMLFormElement>) => {
      if (check.current && left.current.has(nameOf(target))) showLeft(currentTarget);
    },
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      const found = look(event.currentTarget);
      for (const name of new FormData(event.currentTarget).keys()) left.current.add(name);
      if (Object.keys(found).length === 0) return;
      event.preventDefault();
      show(found, true);
    },
  };
}

/**
 * A form of texts for public pages, which must stay small: it is a plain form until somebody puts the cursor into
 * it, and then Conform and Zod are fetched to check it as it is typed. Whatever is sent before that is checked by
 * the server alone, as without JavaScript.
 */
export function useLateForm<N extends string>({ id, fields, load, result, start }: LateFormOptions<N>) {
  const [errors, show] = useErrors(id, result);
  const checks = useChecks(load, show);
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const form: FormMeta = {
    ...{ id, ...checks, errorId: `${id}-error`, noValidate: alive },
    errors: errors[""],
    allErrors: errors,
  };
  const meta = (name: N): FieldMeta => ({
    ...{ id: `${id}-${name}`, name, formId: id, key: undefined, errors: errors[name] },
    errorId: `${id}-${name}-error`,
    descriptionId: `${id}-${name}-description`,
    initialValue: result?.initialValue?.[name] ?? start?.[name],
    required: fields[name] === "required",
  });
  const names = Object.keys(fields) as N[];
  return [form, Object.fromEntries(names.map((name) => [name, meta(name)])) as Record<N, FieldMeta>] as const;
}
