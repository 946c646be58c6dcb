import { limitWords } from "#app/domain/brief/steps.ts";
import type { KeyValue } from "#app/components/ui/key-values.tsx";
import { formatDay } from "#app/components/ui/format-time.ts";
import { countryName } from "#app/domain/account/countries.ts";
import { LICENCE_MEDIA_NAMES } from "#app/domain/brief/brief-details.ts";
import type { TermsBody, TermsItem } from "#app/domain/offer/terms.ts";

interface Place {
  now: Date;
  timeZone: string;
}

const medium = (code: string) => (LICENCE_MEDIA_NAMES as Record<string, string>)[code] ?? code;
const days = (count: number) => `${count}\u00a0${count === 1 ? "day" : "days"}`;

/** What the brand may do with the content, and for how long. */
export function licenceRows({ licence, exclusivity }: TermsBody): KeyValue[] {
  return [
    { label: "Where", value: licence.media.map(medium).join(", ") || "Only the post itself" },
    { label: "How long", value: licence.termDays === null ? "Without end" : days(licence.termDays) },
    { label: "Territory", value: licence.territory.map(countryName).join(", ") || "Worldwide" },
    { label: "Paid ads", value: licence.paidMedia ? "Included" : "Not included" },
    { label: "Edits", value: licence.edits ? "Allowed" : "Not allowed" },
    { label: "AI training", value: licence.noAiTraining ? "Not allowed" : "Allowed" },
    {
      label: "Exclusive",
      value: exclusivity ? `${exclusivity.category}, ${days(exclusivity.days)}` : "No exclusivity",
    },
  ];
}

/** The limits that run once the deal begins. */
export function timerRows({ policy, items }: TermsBody): KeyValue[] {
  const posts = items.some((item) => !item.contentOnly);
  return [
    { label: "Both sign", value: `within ${limitWords(policy.signHours)}` },
    { label: "Brand pays in", value: `within ${limitWords(policy.fundHours)} of the last signature` },
    { label: "First draft", value: `within ${limitWords(policy.draftHours)} of the funds` },
    { label: "Draft review", value: `${limitWords(policy.reviewHours)}, then approved automatically` },
    {
      label: "Changes",
      value: `${policy.revisionRounds} rounds included, ${limitWords(policy.revisionHours)} for each`,
    },
    ...(posts
      ? [
          { label: "Live check", value: `${limitWords(policy.liveCheckHours)}, then accepted automatically` },
          { label: "Stays up", value: `${days(policy.stayUpDays)} or longer` },
        ]
      : []),
    { label: "Paid out", value: `${limitWords(policy.payoutHoldHours)} after each item is accepted` },
  ];
}

/** Markets whose ad rules hold, hashtags and mentions; empty when nothing is asked. */
export function captionRows({ disclosure }: TermsBody): KeyValue[] {
  const marked = (sign: string) => (word: string) => (word.startsWith(sign) ? word : sign + word);
  return [
    { label: "Ad rules", value: disclosure.markets.join(", ") },
    { label: "Hashtags", value: disclosure.hashtags.map(marked("#")).join(" ") },
    { label: "Mentions", value: disclosure.mentions.map(marked("@")).join(" ") },
  ].filter((row) => row.value !== "");
}

/** When an item is to be published; null when any day will do. */
export function windowWords({ publishFrom, publishTo }: TermsItem, { now, timeZone }: Place): string | null {
  const day = (instant: string) => formatDay(new Date(instant), timeZone, now);
  if (publishFrom && publishTo) return `Publish ${day(publishFrom)} to ${day(publishTo)}`;
  if (publishTo) return `Publish by ${day(publishTo)}`;
  return publishFrom ? `Publish from ${day(publishFrom)}` : null;
}
