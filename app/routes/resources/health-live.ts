/** The web process answers. Says nothing about what it depends on. */
export function loader(): Response {
  return Response.json({ ok: true }, { headers: { "Cache-Control": "no-store" } });
}
