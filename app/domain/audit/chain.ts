/** The hash that a stream's first event follows. */
export const GENESIS = "0".repeat(64);

/**
 * JSON with keys in code-point order and no white space, so that equal values have equal bytes.
 * Takes what JSON takes; undefined members are left out; bigint and Date must be turned into strings first.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
