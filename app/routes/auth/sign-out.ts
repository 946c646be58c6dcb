import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { closeSession } from "#app/http/session.server.ts";

/** A link or a reload only goes home: signing out takes a form. */
export function loader(): Response {
  return redirect("/");
}

/** Ends the session. Whoever is signed out already is simply sent home. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  return redirect("/", { headers: { "Set-Cookie": await closeSession(request) } });
}
