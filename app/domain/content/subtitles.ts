/** Bytes of the largest subtitles file: a film of several hours has a tenth of it. */
export const LARGEST_SUBTITLES = 1024 * 1024;

export type Subtitles = { ok: true; vtt: string; cues: number } | { ok: false; problem: string };

// "00:01:02.500" or "01:02.500" (WebVTT), with a comma before the milliseconds in SubRip.
const STAMP = /(?:(\d{1,3}):)?([0-5]?\d):([0-5]?\d)[.,](\d{1,3})/;
const TIMING = new RegExp(`^${STAMP.source}[ \\t]+-->[ \\t]+${STAMP.source}(?:[ \\t].*)?$`);
const MOST_CUES = 20_000;

const milliseconds = (parts: readonly (string | undefined)[]) => {
  const [hours = "0", minutes = "0", seconds = "0", rest = "0"] = parts;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest.padEnd(3, "0"));
};
const two = (value: number) => String(value).padStart(2, "0");
const stamp = (ms: number) =>
  `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}:${two(Math.floor(ms / 1000) % 60)}.${String(ms % 1000).padStart(3, "0")}`;

const refused = (problem: string): Subtitles => ({ ok: false, problem });

/** One block between empty lines: its times and its words, null when it is no cue, or what is wrong with it. */
function readCue(block: string): { line: string } | { problem: string } | null {
  const lines = block.split("\n");
  const at = lines.findIndex((line) => line.includes("-->"));
  if (at < 0) return null;
  const timing = TIMING.exec(lines[at]?.trim() ?? "");
  if (!timing) return { problem: `“${(lines[at] ?? "").slice(0, 60)}” is not a time we can read.` };
  const [from, to] = [milliseconds(timing.slice(1, 5)), milliseconds(timing.slice(5, 9))];
  if (to <= from) return { problem: `The line at ${stamp(from)} ends before it begins.` };
  // Only words: what a cue may style or position, a review does not need.
  const words = lines
    .slice(at + 1)
    .join("\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("-->", "→")
    .trim();
  return { line: `${stamp(from)} --> ${stamp(to)}\n${words}` };
}

/**
 * Reads subtitles, WebVTT or SubRip by their content, and writes them anew as WebVTT with times and words alone:
 * whatever else the file held is gone. The problem is a sentence for whoever sent the file. W3C WebVTT, section 4.
 */
export function readSubtitles(text: string): Subtitles {
  const plain = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (plain.trim() === "") return refused("The subtitles are empty.");
  if (plain.includes("\0") || plain.includes("\ufffd"))
    return refused("The subtitles are not text in UTF-8. Save them as UTF-8 and send them again.");
  const cues: string[] = [];
  for (const block of plain.split(/\n{2,}/)) {
    const cue = readCue(block.trim());
    if (!cue) continue;
    if ("problem" in cue) return refused(cue.problem);
    cues.push(cue.line);
    if (cues.length > MOST_CUES) return refused("The subtitles have too many lines.");
  }
  if (cues.length === 0)
    return refused("There are no lines with times in the subtitles. Send a .vtt or .srt file.");
  return { ok: true, vtt: `WEBVTT\n\n${cues.join("\n\n")}\n`, cues: cues.length };
}
