import type { SubmissionResult } from "@conform-to/react";

/** What somebody else of the team has made of the step meanwhile, as it travels. */
export interface TheirText {
  form: Record<string, unknown>;
  base: string;
  savedAt: string;
  savedBy: string;
}

export type Answer =
  | { kind: "saved"; savedAt: Date; base: string }
  | { kind: "conflict"; theirs: TheirText }
  | { kind: "invalid" }
  | { kind: "signed_out" }
  | { kind: "gone" }
  | { kind: "failed" }
  | { kind: "offline" };

interface Body {
  savedAt?: string;
  base?: string;
  theirs?: TheirText;
  result?: SubmissionResult;
}

/** Sends a step to be saved, and says what came of it. Never rejects. */
export async function sendStep(url: string, fields: [string, string][], base: string): Promise<Answer> {
  let response: Response;
  try {
    // A redirect is not followed: it leads to the sign-in page, and this is no page.
    response = await fetch(url, {
      method: "POST",
      body: new URLSearchParams([...fields, ["base", base]]),
      redirect: "manual",
      headers: { accept: "application/json" },
    });
  } catch {
    return { kind: "offline" };
  }
  if (response.type === "opaqueredirect") return { kind: "signed_out" };
  const body = (await response.json().catch(() => ({}))) as Body;
  if (response.ok && body.savedAt && body.base)
    return { kind: "saved", savedAt: new Date(body.savedAt), base: body.base };
  if (body.theirs) return { kind: "conflict", theirs: body.theirs };
  if (response.status === 422) return { kind: "invalid" };
  return { kind: response.status === 404 || response.status === 409 ? "gone" : "failed" };
}
