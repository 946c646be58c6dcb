import type { Submission, SubmissionResult } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { type Refusal, sentenceOf, statusOf } from "#app/domain/refusal.ts";
import { logger } from "./logger.ts";

/** What an error page knows of a refusal: its code and the sentence that the person reads. */
export interface RefusalPage {
  code: string;
  message: string;
}

/** One line for each refusal, so that a person who quotes its sentence can be helped. Never what was typed. */
function logRefusal({ code }: Refusal, status: number, field?: string): void {
  // Crawlers ask for addresses that never were; that is no news.
  const level = status === 404 ? "debug" : status >= 500 ? "warn" : "info";
  logger[level]({ code, status, ...(field ? { field } : {}) }, "refused");
}

/** Throws a refusal as a page of its own with its status. */
export function refusalResponse(refusal: Refusal): never {
  const page: RefusalPage = { code: refusal.code, message: sentenceOf(refusal) };
  const status = statusOf(refusal);
  logRefusal(refusal, status);
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Remix answers what a loader throws
  throw data(page, { status });
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
  const status = statusOf(refusal);
  logRefusal(refusal, status, field);
  return data({ result }, { status });
}
