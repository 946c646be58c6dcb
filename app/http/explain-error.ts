import { isRouteErrorResponse } from "@remix-run/react";

export interface ErrorInWords {
  status: number;
  /** The refusal's code; null when it was none. */
  code: string | null;
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
  code: null,
  title: "Something went wrong on our side",
  message: "We could not show or save this. Try again in a minute.",
  unexpected: true,
};

/** The refusal that an answer carries (see `refusalResponse`), if it is one. */
function refusalIn(data: unknown): { code: string; message: string } | null {
  if (typeof data !== "object" || data === null || !("code" in data) || !("message" in data)) return null;
  const { code, message } = data;
  return typeof code === "string" && typeof message === "string" ? { code, message } : null;
}

/** What an error page says of an error. Of what nobody expected it says nothing but that it happened. */
export function explainError(error: unknown): ErrorInWords {
  if (!isRouteErrorResponse(error)) return UNEXPECTED;
  const { status } = error;
  const refusal = refusalIn(error.data);
  if (status >= 500 && refusal === null) return { ...UNEXPECTED, status };
  const title = TITLES[status] ?? "That did not work";
  const otherwise = status === 404 ? "The page has moved, or it never was." : "Go back and try again.";
  const message = refusal?.message ?? otherwise;
  return { status, code: refusal?.code ?? null, title, message, unexpected: false };
}
