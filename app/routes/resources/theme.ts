import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { readForm } from "#app/http/form.server.ts";
import { pageBefore } from "#app/http/page-before.ts";

const YEAR = 31_536_000;

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
