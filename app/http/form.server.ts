import type { Submission, SubmissionResult } from "@conform-to/zod/v4";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import { logger } from "./logger.ts";
import { SECRET_FIELDS } from "./refusal.server.ts";

const FORM_LIMIT = 1024 * 1024;

type Parsed<S extends z.ZodType> =
  | { ok: true; value: z.output<S>; submission: Submission<z.input<S>, string[], z.output<S>> }
  | { ok: false; response: ReturnType<typeof invalid> };

const invalid = (result: SubmissionResult<string[]>) => data({ result }, { status: 422 });

/** PostgreSQL stores any text but the character zero, which nobody types. */
function storable(form: FormData): FormData {
  const clean = new FormData();
  for (const [name, value] of form.entries())
    clean.append(name, typeof value === "string" ? value.replaceAll("\0", "") : value);
  return clean;
}

/**
 * The fields of a form; none when nothing was sent. Throws a response: 413 for a form of over a mebibyte, or one that
 * pretends to be an upload to hide its size, 415 for a body that is no form.
 */
export async function readForm(request: Request): Promise<FormData> {
  const length = Number(request.headers.get("content-length") ?? "0");
  const type = request.headers.get("content-type")?.toLowerCase() ?? "";
  if (type === "") return new FormData();
  const multipart = type.startsWith("multipart/form-data");
  if (!multipart && !type.startsWith("application/x-www-form-urlencoded"))
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Remix answers what an action throws
    throw data({ code: "not_a_form", message: "This address takes a form." }, { status: 415 });
  if (length > FORM_LIMIT || (multipart && !request.headers.has("content-length")))
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Remix answers what an action throws
    throw data({ code: "too_large", message: "The form is too large." }, { status: 413 });
  return storable(await request.formData());
}

/**
 * Reads a form and checks it with the schema the browser used. When it does not hold, `response` is the
 * action's answer (422): errors beside their fields, what was typed, no passwords. `form` is for routes that
 * have read the body already, to look at its intent.
 */
export async function parseForm<S extends z.ZodType>(
  request: Request,
  schema: S,
  form?: FormData,
): Promise<Parsed<S>> {
  const submission = parseWithZod(form ?? (await readForm(request)), { schema });
  if (submission.status === "success") return { ok: true, value: submission.value, submission };
  const { pathname: path } = new URL(request.url);
  // The names of the fields only: what people type is theirs.
  logger.info(
    { code: "form_invalid", status: 422, path, fields: Object.keys(submission.error ?? {}) },
    "refused",
  );
  return { ok: false, response: invalid(submission.reply({ hideFields: SECRET_FIELDS })) };
}

/** The answer to an upload that was refused: the sentence beside the field of its files. */
export function fileRefusal(field: string, message: string, status: number) {
  const result: SubmissionResult<string[]> = { status: "error", error: { [field]: [message] } };
  return data({ result }, { status });
}

/** The answer to one of several forms of a page, told apart by its name. */
export function answerOf(form: string, answer: ReturnType<typeof invalid>) {
  return data({ form, result: answer.data.result }, answer.init ?? {});
}
