/** How old, or how far ahead, a signed call may be, in seconds. */
export const CALL_TOLERANCE_SECONDS = 300;

export interface CallSignature {
  /** Seconds since 1970. */
  timestamp: number;
  /** Hexadecimal HMAC-SHA256 digests; a shop may send one for each of two keys while it changes them. */
  digests: string[];
}

/** Reads `t=1792800000,v1=5257a8…`; null for anything else. */
export function readCallSignature(header: string | null): CallSignature | null {
  if (!header || header.length > 1_000) return null;
  const parts = header.split(",").map((part) => part.trim().split("="));
  const timestamp = Number(parts.find(([name]) => name === "t")?.[1] ?? Number.NaN);
  const digests = parts.flatMap(([name, value]) =>
    name === "v1" && value && /^[0-9a-f]{64}$/.test(value) ? [value] : [],
  );
  return Number.isSafeInteger(timestamp) && timestamp > 0 && digests.length > 0
    ? { timestamp, digests }
    : null;
}

/** What is signed: the time and the very bytes of the body. */
export const signedText = (timestamp: number, body: string): string => `${timestamp}.${body}`;

/** Whether a call was signed near enough to now, which is real time in milliseconds. */
export const isFresh = (timestamp: number, nowMs: number): boolean =>
  Math.abs(nowMs / 1_000 - timestamp) <= CALL_TOLERANCE_SECONDS;
