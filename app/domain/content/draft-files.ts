/** Files that one draft takes at most. */
export const MOST_FILES = 10;
/** Files that one person may have waiting for one draft: those to come, and those chosen anew. */
export const MOST_WAITING = 20;
/** How long a file waits for its draft, or for its missing part, before it is removed. */
export const UPLOAD_HOURS = 48;
export const LONGEST_ALT = 500;
export const MOST_TAGS = 30;

/** Whether a file of `size` bytes may come at all; `mostMb` is what the operator allows. */
export const fitsLimit = (size: number, mostMb: number): boolean => size <= mostMb * 1024 ** 2;

/** Why a file of this size is not taken, or null: the sentence that both the browser and the server say. */
export function sizeProblem(size: number, mostMb: number): string | null {
  if (size === 0) return "The file is empty. Send one with content.";
  return fitsLimit(size, mostMb) ? null : `The file is larger than ${mostMb}\u00a0MB. Send a smaller one.`;
}

/** "noodles, @pepperjar #ad" is what stands between commas and spaces, each once. */
export function readTags(text: string): string[] {
  return [...new Set(text.split(/[\s,]+/).filter(Boolean))];
}

/** The name of a file without its folder and its ending, for matching subtitles with their video. */
export const stemOf = (name: string): string => name.replace(/\.[^.]*$/, "").toLowerCase();

/**
 * Which video each subtitles file belongs to: the one of the same name, or the first without any. Answers the place
 * among `videos` for each of `subtitles`; null where none is left.
 */
export function matchSubtitles(videos: readonly string[], subtitles: readonly string[]): (number | null)[] {
  const taken = new Set<number>();
  const named = subtitles.map((name) => {
    const at = videos.findIndex((video, index) => !taken.has(index) && stemOf(video) === stemOf(name));
    if (at >= 0) taken.add(at);
    return at >= 0 ? at : null;
  });
  return named.map((at) => {
    if (at !== null) return at;
    const free = videos.findIndex((_, index) => !taken.has(index));
    if (free >= 0) taken.add(free);
    return free >= 0 ? free : null;
  });
}
