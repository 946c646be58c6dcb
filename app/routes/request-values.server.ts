import { refuse } from "#app/domain/refusal.ts";
import { isUuid } from "#app/domain/uuid.ts";
import { refusalResponse } from "#app/http/refusal.server.ts";

/** An id from the address; one that cannot be an id is nobody's (404). */
export function idParam(id: string | undefined): string {
  return id !== undefined && isUuid(id) ? id : refusalResponse(refuse("not_found"));
}

/** The text of a form's field; a file or nothing is empty. */
export function textOf(body: FormData, name: string): string {
  const value = body.get(name);
  return typeof value === "string" ? value : "";
}
