import { cleanHandle } from "../account/platforms.ts";
import { MOST_COMPARED } from "./limits.ts";

/** The handles that an address asks to compare, and those beyond what stands side by side. */
export function compareChoice(params: URLSearchParams): { handles: string[]; beyond: string[] } {
  const asked = [...new Set(params.getAll("c").map((one) => cleanHandle(one).slice(0, 60)))].filter(Boolean);
  return { handles: asked.slice(0, MOST_COMPARED), beyond: asked.slice(MOST_COMPARED, MOST_COMPARED + 20) };
}

/** The address that compares these. */
export function compareHref(handles: readonly string[]): string {
  const params = new URLSearchParams(handles.map((handle) => ["c", handle]));
  return handles.length > 0 ? `/brand/creators/compare?${params}` : "/brand/creators/compare";
}
