import { z } from "zod";
import { typedWhole } from "./typed-number.ts";

/** Of fewer comments a share says nothing; of more it says nothing new. */
export const FEWEST_COMMENTS = 20;
export const MOST_COMMENTS = 1_000;

/** What is counted in a sample, in whole percents. The comments themselves are not kept. */
export interface CommentSample {
  sampled: number;
  /** Of one word or none: "wow", a row of hearts, somebody's handle. */
  lowPercent: number;
  /** With the same words as another one of the sample. */
  identicalPercent: number;
}

/** Comments as pasted, or in a file beside them; and how many accounts it follows. */
export const commentSampleForm = z.object({
  comments: z.string().max(200_000, "Keep the comments under 200,000 characters.").default(""),
  following: typedWhole(0, 10_000_000, "how many accounts it follows").optional(),
});

/** Pasted comments, one a line. */
export const commentLines = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, MOST_COMMENTS);

const HEADS = new Set(
  "comment,comments,comment text,text,content,message,body,kommentar,kommentartext,comentario,texto".split(
    ",",
  ),
);

/** The comments of an export: those of its column of comments, or of its only column. Null when there is neither. */
export function commentCells(rows: readonly (readonly string[])[]): string[] | null {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const at = (filled[0] ?? []).findIndex((head) =>
    HEADS.has(
      head
        .replace(/^\ufeff/, "")
        .trim()
        .toLowerCase(),
    ),
  );
  const single = filled.every((cells) => cells.length === 1);
  if (at < 0 && !single) return null;
  return filled
    .slice(at < 0 ? 0 : 1)
    .map((cells) => (cells[Math.max(0, at)] ?? "").trim())
    .filter(Boolean)
    .slice(0, MOST_COMMENTS);
}

/** The words of a comment without handles, addresses and signs, in one form of letters. */
const wordsOf = (comment: string): string[] =>
  comment
    .normalize("NFKC")
    .toLowerCase()
    .replace(/https?:\/\/\S+|@[\p{L}\p{N}_.]+/gu, " ")
    .match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];

const percent = (part: number, whole: number) => Math.round((part * 100) / whole);

/** Counts what a sample of comments says about its account. Null below 20 comments. */
export function sampleOf(comments: readonly string[]): CommentSample | null {
  const sampled = comments.length;
  if (sampled < FEWEST_COMMENTS) return null;
  const said = comments.map((comment) => wordsOf(comment).join(" "));
  const times = new Map<string, number>();
  for (const words of said) times.set(words, (times.get(words) ?? 0) + 1);
  // Comments without a word are alike by nature: they say little, and do not repeat anybody.
  const same = said.filter((words) => words !== "" && (times.get(words) ?? 0) > 1).length;
  const low = said.filter((words) => !words.includes(" ")).length;
  return { sampled, lowPercent: percent(low, sampled), identicalPercent: percent(same, sampled) };
}
