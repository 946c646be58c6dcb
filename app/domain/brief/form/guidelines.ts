import { z } from "zod";
import type { BriefInput } from "../brief-input.ts";
import { DISCLOSURE_MARKETS, DISCLOSURE_WORDING } from "../disclosure-words.ts";
import { cleanTags } from "../hashtags.ts";
import { lines, splitLines, text } from "./fields.ts";

const tags = text(600).refine((typed) => cleanTags(typed).length <= 20, "Give at most 20 tags.");

/** What to say, do and leave out, what goes into the caption, and what applicants are asked. */
export const guidelinesForm = z.object({
  keyMessages: lines(12),
  dos: lines(20),
  donts: lines(20),
  mentions: tags,
  tagsProduct: tags,
  tagsIndustry: tags,
  tagsCreator: tags,
  wordingUS: text(80),
  wordingUK: text(80),
  wordingEU: text(80),
  questions: lines(5),
});
export type GuidelinesForm = z.output<typeof guidelinesForm>;

export function guidelinesOf({ details }: BriefInput) {
  const { hashtags, disclosure } = details;
  return {
    keyMessages: details.keyMessages.join("\n"),
    dos: details.dos.join("\n"),
    donts: details.donts.join("\n"),
    questions: details.questions.join("\n"),
    tagsProduct: hashtags.product.join(" "),
    tagsIndustry: hashtags.industry.join(" "),
    tagsCreator: hashtags.creator.join(" "),
    mentions: details.mentions.join(" "),
    ...Object.fromEntries(
      DISCLOSURE_MARKETS.map((market) => [`wording${market}`, disclosure.wording[market]]),
    ),
  };
}

export function withGuidelines(input: BriefInput, form: GuidelinesForm): BriefInput {
  const { wordingUS, wordingUK, wordingEU } = form;
  return {
    ...input,
    details: {
      ...input.details,
      keyMessages: splitLines(form.keyMessages),
      dos: splitLines(form.dos),
      donts: splitLines(form.donts),
      questions: splitLines(form.questions),
      hashtags: {
        product: cleanTags(form.tagsProduct),
        industry: cleanTags(form.tagsIndustry),
        creator: cleanTags(form.tagsCreator),
      },
      mentions: cleanTags(form.mentions, "@"),
      disclosure: {
        ...input.details.disclosure,
        // A market whose field is empty, or was not shown, keeps the wording that it always accepts.
        wording: {
          US: wordingUS || DISCLOSURE_WORDING.US,
          UK: wordingUK || DISCLOSURE_WORDING.UK,
          EU: wordingEU || DISCLOSURE_WORDING.EU,
        },
      },
    },
  };
}
