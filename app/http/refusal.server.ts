import type { Submission, SubmissionResult } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { type Refusal, sentenceOf, statusOf } from "#app/domain/refusal.ts";

/** What an error page knows of a refusal: its code and the sentence that the person reads. */
export interface RefusalPage {
  code: string;
  message: string;
}

/** Throws a refusal as a page of its own with its status. */
export function refusalResponse(refusal: Refusal): never {
  const page: RefusalPage = { code: refusal.code, message: sentenceOf(refusal) };
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Remix answers what a loader throws
  throw data(page, { status: statusOf(refusal) });
}

/** The success of a verb, or its refusal thrown as a page. */
export function valueOrRefusal<T>(result: { ok: true; value: T } | Refusal): T {
  return result.ok ? result.value : refusalResponse(result);
}

// Names of fields whose content never travels back to the browser.
export const SECRET_FIELDS = ["password", "currentPassword", "newPassword", "token"];

/**
 * The answer to a form whose act was refused: the sentence above the form, or beside `field` when that field
 * is to blame, with what was typed and the refusal's status. Secrets are not sent back.
 */
export function formRefusal<T, V>(submission: Submission<T, string[], V>, refusal: Refusal, field?: string) {
  const sentence = [sentenceOf(refusal)];
  const errors = field ? { fieldErrors: { [field]: sentence } } : { formErrors: sentence };
  const result: SubmissionResult<string[]> = submission.reply({ ...errors, hideFields: SECRET_FIELDS });
  return data({ result }, { status: statusOf(refusal) });
}
