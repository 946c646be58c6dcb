import { z } from "zod";
import { ApiError } from "./errors.ts";

/** Building blocks of the parameter schemas. v1 values arrive as text, lists as hashes with number keys. */
export const text = z.string().min(1).max(5000);
export const integer = z
  .string()
  .regex(/^-?\d{1,15}$/)
  .transform(Number);
export const positive = integer.refine(
  (value) => value >= 1,
  "This value must be greater than or equal to 1.",
);
export const currencyCode = z
  .string()
  .regex(/^[a-zA-Z]{3}$/)
  .transform((code) => code.toLowerCase());
export const metadata = z
  .record(z.string().max(40), z.string().max(500))
  .refine((all) => Object.keys(all).length <= 50, "You can have up to 50 keys.");
export const hash = z.strictObject;

/** A list: `[a, b]` in JSON, `{ "0": a, "1": b }` in a form. */
export function list<T extends z.ZodType>(item: T) {
  return z.preprocess((value) => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
    const keys = Object.keys(value);
    if (!keys.every((key) => /^\d+$/.test(key))) return value;
    return keys.sort((a, b) => Number(a) - Number(b)).map((key) => (value as Record<string, unknown>)[key]);
  }, z.array(item));
}

export const expand = list(text).optional();

const range = z.preprocess(
  (value) => (typeof value === "string" ? { gte: value, lte: value } : value),
  hash({ gt: integer.optional(), gte: integer.optional(), lt: integer.optional(), lte: integer.optional() }),
);
export type Range = z.infer<typeof range>;

/** What every v1 list takes besides its own filters. */
export const paging = {
  limit: integer
    .refine((value) => value >= 1 && value <= 100, "This value must be from 1 to 100.")
    .optional(),
  starting_after: text.optional(),
  ending_before: text.optional(),
  created: range.optional(),
  expand,
};

function bracketed(path: PropertyKey[]): string {
  return path.map((part, index) => (index === 0 ? String(part) : `[${String(part)}]`)).join("");
}

function refusal(issue: z.core.$ZodIssue): ApiError {
  const param = bracketed(issue.path) || undefined;
  const refuse = (message: string, code?: string) => new ApiError(400, message, { code, param });
  if (issue.code === "unrecognized_keys") {
    const unknown = bracketed([...issue.path, issue.keys[0] ?? ""]);
    return new ApiError(400, `Received unknown parameter: ${unknown}`, {
      code: "parameter_unknown",
      param: unknown,
    });
  }
  if (issue.input === undefined) return refuse(`Missing required param: ${param}.`, "parameter_missing");
  if (issue.input === "")
    return refuse(`You passed an empty string for '${param}'.`, "parameter_invalid_empty");
  if (issue.code === "invalid_format") return refuse(`Invalid value for ${param}: ${String(issue.input)}`);
  if (issue.code === "invalid_type" && issue.expected === "object") return refuse(`Invalid object: ${param}`);
  return refuse(`Invalid ${param ?? "request"}: ${issue.message}`);
}

/** Parsed parameters, or an ApiError that names the first bad one. Unknown names are reported first. */
export function validate<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const first = issues.find((issue) => issue.code === "unrecognized_keys") ?? issues[0];
  throw first ? refusal(first) : new ApiError(400, "Invalid request.");
}
