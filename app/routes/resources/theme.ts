import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { readForm } from "#app/http/form.server.ts";
import { safeNext } from "#app/http/next-path.ts";

const YEAR = 31_536_000;

/** The page that the form stood on, if it is one of ours. */
function pageBefore(request: Request): string {
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return "/";
  const { pathname, search } = new URL(referer);
  return safeNext(pathname + search) ?? "/";
}

/** A link here only goes home: changing the theme takes a form. */
export function loader(): Response {
  return redirect("/");
}

/** Remembers light or dark in a cookie, for browsers without JavaScript; anything else forgets the choice. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const theme = (await readForm(request)).get("theme");
  const known = theme === "light" || theme === "dark";
  const cookie = known
    ? `theme=${theme}; Path=/; SameSite=Lax; Max-Age=${YEAR}`
    : "theme=; Path=/; SameSite=Lax; Max-Age=0";
  return redirect(pageBefore(request), { headers: { "Set-Cookie": cookie } });
}
