import type { z } from "zod";

/** Resend's error body, with the name and the status of its own list. */
export class ResendRefusal extends Error {
  constructor(
    readonly statusCode: number,
    readonly errorName: string,
    message: string,
  ) {
    super(message);
  }

  body(): { statusCode: number; name: string; message: string } {
    return { statusCode: this.statusCode, name: this.errorName, message: this.message };
  }
}

const FORMAT =
  "The email address needs to follow the `email@example.com` or `Name <email@example.com>` format.";

/** The refusal that Resend gives for the first thing that is wrong with a request. */
export function refusalFor(error: z.ZodError, input: unknown): ResendRefusal {
  const issue = error.issues[0];
  const field = String(issue?.path[0] ?? "body");
  const given = typeof input === "object" && input !== null && field in input;
  if (issue?.code === "unrecognized_keys")
    return new ResendRefusal(422, "validation_error", `Unknown fields: ${issue.keys.join(", ")}.`);
  if (issue?.code === "custom")
    return new ResendRefusal(422, "missing_required_field", "Missing `html` or `text` field.");
  if (!given) return new ResendRefusal(422, "missing_required_field", `Missing \`${field}\` field.`);
  const why = ["from", "to", "cc", "bcc", "reply_to"].includes(field) ? ` ${FORMAT}` : "";
  return new ResendRefusal(422, "validation_error", `Invalid \`${field}\` field.${why}`);
}
