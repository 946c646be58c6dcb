import { createHash } from "node:crypto";
import { canonicalJson } from "./chain.ts";

/** SHA-256 of a text or of bytes, as 64 hex digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** SHA-256 of a value's canonical JSON. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}
