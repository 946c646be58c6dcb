import { refuse } from "#app/domain/refusal.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

/** Every address that nothing else answers: not found, inside the page's usual frame. */
export function loader() {
  return refusalResponse(refuse("not_found"));
}

/** The same for forms sent to nowhere. */
export function action() {
  return refusalResponse(refuse("not_found"));
}

export default function NotFound() {
  return null;
}
