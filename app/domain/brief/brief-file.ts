/** A file of a brief as the pages list it; size in bytes. */
export interface BriefFileView {
  id: string;
  name: string;
  mime: string;
  size: number;
}

/** How many files a brief takes. */
export const MOST_BRIEF_FILES = 8;

/** "1.4 MB", "320 KB": a size in round numbers. */
export function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
  return `${Math.max(1, Math.round(bytes / 1_000))}\u00a0KB`;
}
