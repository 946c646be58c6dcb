import type { Result } from "#app/domain/refusal.ts";

/** The value of an act that the demo data relies on. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${result.code} ${JSON.stringify(result.detail ?? {})}`);
  return result.value;
}
