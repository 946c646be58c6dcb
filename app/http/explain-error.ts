import { isRouteErrorResponse } from "@remix-run/react";

export interface ErrorInWords {
  status: number;
  title: string;
  message: string;
  /** Nobody expected it: the page shows the request id, so that the operator finds it in the log. */
  unexpected: boolean;
}

const TITLES: Record<number, string> = {
  403: "That is not open to you",
  404: "Nothing here",
  405: "That is not possible here",
  409: "It has changed since",
  413: "That is too large",
  429: "Too many attempts",
};

const UNEXPECTED: ErrorInWords = {
  status: 500,
  title: "Something went wrong on our side",
  message: "We could not show or save this. Try again in a minute.",
  unexpected: true,
};

/** The sentence that a refusal brought along (see `refusalResponse`), if it is one. */
function sentenceIn(data: unknown): string | null {
  if (typeof data !== "object" || data === null || !("code" in data) || !("message" in data)) return null;
  return typeof data.message === "string" ? data.message : null;
}

/** What an error page says of an error. Of what nobody expected it says nothing but that it happened. */
export function explainError(error: unknown): ErrorInWords {
  if (!isRouteErrorResponse(error)) return UNEXPECTED;
  const { status } = error;
  const sentence = sentenceIn(error.data);
  if (status >= 500 && sentence === null) return { ...UNEXPECTED, status };
  const title = TITLES[status] ?? "That did not work";
  const message =
    sentence ?? (status === 404 ? "The page has moved, or it never was." : "Go back and try again.");
  return { status, title, message, unexpected: false };
}
