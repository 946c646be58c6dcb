import { z } from "zod";
import { typedWhole } from "../../account/typed-number.ts";
import type { BriefInput } from "../brief-input.ts";
import { LICENCE_MEDIA } from "../brief-words.ts";
import { countryCodes, text } from "./fields.ts";

export const LICENCE_TERMS = ["30", "60", "90", "180", "365", "730", "perpetual"] as const;

/** What the brand may do with the content, and what the creator may not do meanwhile. */
export const licenceForm = z
  .object({
    licenceMedia: z.array(z.enum(LICENCE_MEDIA)).default([]),
    licenceTerm: z.enum(LICENCE_TERMS).default("90"),
    licenceTerritory: z.enum(["world", "markets", "chosen"]).default("world"),
    licenceCountries: countryCodes,
    licenceEdits: z.boolean().default(false),
    licencePaidMedia: z.boolean().default(false),
    licenceNoAi: z.boolean().default(false),
    exclusivityCategory: text(80),
    exclusivityDays: typedWhole(1, 730).optional(),
  })
  .check((context) => {
    const { value } = context;
    const wrong = (path: string, message: string) =>
      context.issues.push({ code: "custom", path: [path], message, input: value });
    if ((value.exclusivityCategory === "") !== (value.exclusivityDays === undefined))
      wrong("exclusivityDays", "Give both the category and the days, or neither.");
    if (value.licenceTerritory === "chosen" && value.licenceCountries.length === 0)
      wrong("licenceCountries", "Choose at least one country.");
  });
export type LicenceForm = z.output<typeof licenceForm>;

export function licenceOf({ details: { licence, exclusivity }, markets }: BriefInput) {
  const term = licence.termDays === null ? "perpetual" : String(licence.termDays);
  const { territory } = licence;
  const asMarkets = territory.join() === markets.join();
  return {
    licenceMedia: licence.media,
    licenceTerm: (LICENCE_TERMS as readonly string[]).includes(term) ? term : "90",
    licenceTerritory: territory.length === 0 ? "world" : asMarkets ? "markets" : "chosen",
    licenceCountries: asMarkets ? [] : territory,
    licenceEdits: licence.edits,
    licencePaidMedia: licence.paidMedia,
    licenceNoAi: licence.noAiTraining,
    exclusivityCategory: exclusivity?.category ?? "",
    exclusivityDays: exclusivity ? String(exclusivity.days) : "",
  };
}

export function withLicence(input: BriefInput, form: LicenceForm): BriefInput {
  const { licenceTerritory: where, exclusivityCategory: category, exclusivityDays: days } = form;
  return {
    ...input,
    details: {
      ...input.details,
      licence: {
        media: form.licenceMedia,
        termDays: form.licenceTerm === "perpetual" ? null : Number(form.licenceTerm),
        territory: where === "markets" ? input.markets : where === "chosen" ? form.licenceCountries : [],
        edits: form.licenceEdits,
        paidMedia: form.licencePaidMedia,
        noAiTraining: form.licenceNoAi,
      },
      exclusivity: category !== "" && days !== undefined ? { category, days } : null,
    },
  };
}
