import { readiness } from "#app/http/readiness.server.ts";

/** Whether everything this installation needs is there; 503 with the reason when it is not. */
export async function loader(): Promise<Response> {
  const state = await readiness();
  return Response.json(state, { status: state.ok ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
