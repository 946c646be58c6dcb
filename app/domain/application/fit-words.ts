// Words that say nothing about what somebody makes.
const EMPTY = new Set(
  (
    "about after again also another because been before being both could does doing down during each even ever " +
    "every from have having here into itself just like make makes more most much must need once only other ours " +
    "over own same should show some such take than that their them then there these they this those through " +
    "under until very want week well were what when where which while will with would your yours people brief " +
    "post posts video creator creators brand"
  ).split(" "),
);
/** Enough of a word to tell "noodle" and "noodles" alike, and "cook" and "cooking". */
const STEM = 5;

/** The telling words of a text by their beginnings: at least four letters, none that every text has. */
export function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, STEM)));
}

/** How many telling words of `asked` the other text has as well. */
export function wordsInCommon(asked: string, text: string): number {
  const said = stemsOf(text);
  return [...stemsOf(asked)].filter((stem) => said.has(stem)).length;
}
