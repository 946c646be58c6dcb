import { twoReasons, type BriefFit } from "./fits-me.ts";
import { missedSentence } from "./missed-criterion.ts";

/** A fit as a card shows it: the word and two lines at most. */
export const fitView = ({ ok, word, reasons, failed }: BriefFit) => ({
  ok,
  word,
  lines: ok ? twoReasons(reasons).map((one) => one.words) : failed.slice(0, 2).map(missedSentence),
});
