import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { safeNext } from "#app/http/next-path.ts";

const YEAR = 31_536_000;

/** Remembers light or dark for this browser; "system" forgets it. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const theme = form.get("theme");
  const kept = theme === "light" || theme === "dark" ? theme : "";
  const cookie = `theme=${kept}; Path=/; Max-Age=${kept ? YEAR : 0}; SameSite=Lax`;
  return redirect(safeNext(String(form.get("back"))) ?? "/", { headers: { "set-cookie": cookie } });
}
