/** The hash that a stream's first event follows. */
export const GENESIS = "0".repeat(64);

/**
 * JSON with keys in the order of their UTF-16 code units (as RFC 8785) and no white space, so that equal values
 * have equal bytes. Takes what JSON takes; undefined members are left out. Throws TypeError on what JSON cannot
 * say exactly: bigint, Date and other objects with a class must be turned into strings first.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null)
      throw new TypeError("canonicalJson takes plain values");
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError("JSON has no such number");
  return JSON.stringify(value ?? null);
}
