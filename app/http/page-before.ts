import { safeNext } from "./next-path.ts";

/** The page that a form stood on, with its query, if it is one of ours; else the home page. */
export function pageBefore(request: Request): string {
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return safeNext(pathname + search) ?? "/";
}
