import { parseMoney, decimalOf } from "../ledger/money.ts";
import { GOAL_KINDS, type BriefDetails } from "./brief-details.ts";
import { splitLines, type BriefForm } from "./brief-form.ts";
import type { BriefInput, DeliverableInput } from "./brief-input.ts";
import { dateIn, endOfDay, startOfDay } from "./deadline.ts";
import type { EligibilityRules } from "./eligibility.ts";
import type { BriefView } from "./view.ts";

const amountOf = (typed: string | undefined, currency: string): bigint | null => {
  const read = typed ? parseMoney(typed, currency) : null;
  return read?.ok ? read.amount : null;
};
const words = (typed: string) => [...new Set(typed.split(/[\s,]+/).filter(Boolean))];

function linesOf(form: BriefForm, timeZone: string): DeliverableInput[] {
  return form.deliverables.map(({ fee, feeMax, publishFrom, publishTo, ...line }) => ({
    ...line,
    feeMin: amountOf(fee, form.currency),
    feeMax: amountOf(feeMax, form.currency),
    publishFrom: publishFrom ? startOfDay(publishFrom, timeZone) : null,
    publishTo: publishTo ? endOfDay(publishTo, timeZone) : null,
  }));
}

function detailsOf(form: BriefForm, before: BriefDetails): BriefDetails {
  const { background, values, audience } = form;
  const exclusive = form.exclusivityCategory !== "" && form.exclusivityDays !== undefined;
  return {
    ...{ background, values, audience },
    preferences: { ages: form.preferAges, genders: form.preferGenders },
    goals: GOAL_KINDS.filter((kind) => form.goals[kind].on).map((kind) => {
      const { kpi, target } = form.goals[kind];
      return { kind, kpi, target };
    }),
    keyMessages: splitLines(form.keyMessages),
    dos: splitLines(form.dos),
    donts: splitLines(form.donts),
    questions: splitLines(form.questions),
    hashtags: {
      product: words(form.tagsProduct),
      industry: words(form.tagsIndustry),
      creator: words(form.tagsCreator),
    },
    mentions: words(form.mentions),
    disclosure: before.disclosure,
    licence: {
      media: form.licenceMedia,
      termDays: form.licenceTerm === "perpetual" ? null : Number(form.licenceTerm),
      territory: form.licenceTerritory === "markets" ? form.markets : [],
      edits: form.licenceEdits,
      paidMedia: form.licencePaidMedia,
      noAiTraining: form.licenceNoAi,
    },
    exclusivity: exclusive ? { category: form.exclusivityCategory, days: form.exclusivityDays ?? 1 } : null,
  };
}

function rulesOf(form: BriefForm): EligibilityRules {
  const { platforms, countries, languages, vettedOnly } = form;
  return {
    ...{ platforms, countries, languages, vettedOnly },
    minFollowers: form.minFollowers ?? null,
    maxFollowers: form.maxFollowers ?? null,
    minEngagementBps: form.minEngagement === undefined ? null : Math.round(form.minEngagement * 100),
    audienceCountry:
      form.audienceCountry && form.audiencePercent !== undefined
        ? { country: form.audienceCountry, minPercent: form.audiencePercent }
        : null,
  };
}

/** What is saved for a form. Dates are days in the writer's time zone; `before` keeps what the form does not show. */
export function inputOf(form: BriefForm, timeZone: string, before: BriefDetails): BriefInput {
  const { title, summary, visibility, currency, pricing, slots, niches, markets } = form;
  return {
    ...{ title, summary, visibility, currency, pricing, slots, niches, markets },
    budget: amountOf(form.budget, currency) ?? 0n,
    applyBy: form.applyBy ? endOfDay(form.applyBy, timeZone) : null,
    details: detailsOf(form, before),
    eligibility: rulesOf(form),
    deliverables: linesOf(form, timeZone),
  };
}

const TERMS = ["30", "60", "90", "180", "365", "730"];

/** What a saved brief looks like in the form: everything as text. */
export function formOf(brief: BriefView, timeZone: string) {
  const { details, eligibility: rules, currency } = brief;
  const amount = (minor: bigint | null) => (minor === null ? "" : decimalOf(minor, currency));
  const day = (at: Date | null) => (at ? dateIn(at, timeZone) : "");
  const term = details.licence.termDays === null ? "perpetual" : String(details.licence.termDays);
  const { background, values, audience, exclusivity, hashtags, mentions, licence } = details;
  const { title, summary, visibility, pricing, markets, niches } = brief;
  const { platforms, countries, languages, vettedOnly } = rules;
  return {
    ...{ title, summary, visibility, currency, pricing, markets, niches, background, values, audience },
    ...{ platforms, countries, languages, vettedOnly },
    preferAges: details.preferences.ages,
    preferGenders: details.preferences.genders,
    version: String(brief.version),
    slots: String(brief.slots),
    budget: brief.budget === 0n ? "" : amount(brief.budget),
    applyBy: day(brief.applyBy),
    deliverables: brief.deliverables.map((line) => ({
      platform: line.platform,
      format: line.format,
      quantity: String(line.quantity),
      specification: line.specification,
      fee: amount(line.feeMin),
      feeMax: pricing === "range" ? amount(line.feeMax) : "",
      publishFrom: day(line.publishFrom),
      publishTo: day(line.publishTo),
    })),
    goals: Object.fromEntries(
      details.goals.map(({ kind, kpi, target }) => [kind, { on: true, kpi, target }]),
    ),
    keyMessages: details.keyMessages.join("\n"),
    dos: details.dos.join("\n"),
    donts: details.donts.join("\n"),
    questions: details.questions.join("\n"),
    tagsProduct: hashtags.product.join(" "),
    tagsIndustry: hashtags.industry.join(" "),
    tagsCreator: hashtags.creator.join(" "),
    mentions: mentions.join(" "),
    licenceMedia: licence.media,
    licenceTerm: term === "perpetual" || TERMS.includes(term) ? term : "90",
    licenceTerritory: licence.territory.length > 0 ? "markets" : "world",
    licenceEdits: licence.edits,
    licencePaidMedia: licence.paidMedia,
    licenceNoAi: licence.noAiTraining,
    exclusivityCategory: exclusivity?.category ?? "",
    exclusivityDays: exclusivity ? String(exclusivity.days) : "",
    minFollowers: rules.minFollowers === null ? "" : String(rules.minFollowers),
    maxFollowers: rules.maxFollowers === null ? "" : String(rules.maxFollowers),
    minEngagement: rules.minEngagementBps === null ? "" : String(rules.minEngagementBps / 100),
    audienceCountry: rules.audienceCountry?.country ?? "",
    audiencePercent: rules.audienceCountry ? String(rules.audienceCountry.minPercent) : "",
  };
}
