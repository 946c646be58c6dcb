import type { Buffer } from "node:buffer";

export interface EvidenceCheck {
  check: string;
  ok: boolean;
  why: string | null;
}
export function canonical(value: unknown): string;
export function brokenEvents(events: readonly Record<string, unknown>[]): string | null;
export function brokenSignatures(
  signatures: readonly Record<string, unknown>[],
  documentSha256: string,
): string | null;
export function verifyEvidence(files: ReadonlyMap<string, Buffer>): EvidenceCheck[];
