import { countryInSentence, countryName } from "#app/domain/account/countries.ts";
import { languageName } from "#app/domain/account/languages.ts";
import { PLATFORM_NAMES } from "#app/domain/account/platforms.ts";
import { percentOf } from "#app/domain/account/measures.ts";
import { LICENCE_MEDIA_NAMES } from "#app/domain/brief/brief-words.ts";
import { DISCLOSURE_MARKET_NAMES } from "#app/domain/brief/disclosure.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import { BriefSection, Fact } from "./brief-section.tsx";

const tags = (list: readonly string[]) => list.map((tag) => (/^[#@]/.test(tag) ? tag : `#${tag}`)).join(" ");
const places = (codes: readonly string[]) => codes.map(countryName).join(", ");

/** What goes into the caption: hashtags, mentions, and how each market wants an ad to be called. */
export function BriefCaption({ brief }: { brief: BriefView }) {
  const { hashtags, mentions, disclosure } = brief.details;
  return (
    <BriefSection title="In the caption">
      <dl className="grid gap-4 sm:grid-cols-2">
        {hashtags.product.length > 0 ? <Fact label="Product tags">{tags(hashtags.product)}</Fact> : null}
        {hashtags.industry.length > 0 ? <Fact label="Industry tags">{tags(hashtags.industry)}</Fact> : null}
        {hashtags.creator.length > 0 ? <Fact label="Creator tags">{tags(hashtags.creator)}</Fact> : null}
        {mentions.length > 0 ? (
          <Fact label="Mentions">
            {mentions.map((one) => (one.startsWith("@") ? one : `@${one}`)).join(" ")}
          </Fact>
        ) : null}
        {disclosure.markets.map((market) => (
          <Fact key={market} label={`Says that it is an ad, ${DISCLOSURE_MARKET_NAMES[market]}`}>
            {disclosure.wording[market]}, before the fold
          </Fact>
        ))}
      </dl>
      <p className="t-small t-2">The platform’s own paid-partnership label is switched on as well.</p>
    </BriefSection>
  );
}

/** What the brand may do with the content, and what the creator may not do meanwhile. */
export function BriefLicence({ brief }: { brief: BriefView }) {
  const { licence, exclusivity } = brief.details;
  return (
    <BriefSection title="Licence and exclusivity">
      <dl className="grid gap-4 sm:grid-cols-2">
        <Fact label="Where">
          {licence.media.map((medium) => LICENCE_MEDIA_NAMES[medium]).join(", ") || "Nowhere else"}
        </Fact>
        <Fact label="How long">
          {licence.termDays === null ? "Without end" : `${licence.termDays}\u00a0days`}
        </Fact>
        <Fact label="Territory">
          {licence.territory.length === 0 ? "Worldwide" : places(licence.territory)}
        </Fact>
        <Fact label="Paid media">{licence.paidMedia ? "Included" : "Not included"}</Fact>
        <Fact label="Edits by the brand">{licence.edits ? "Allowed" : "Not allowed"}</Fact>
        <Fact label="AI training">{licence.noAiTraining ? "Not allowed" : "Allowed"}</Fact>
        <Fact label="Exclusivity">
          {exclusivity ? `${exclusivity.category}, ${exclusivity.days}\u00a0days` : "None"}
        </Fact>
      </dl>
    </BriefSection>
  );
}

/** Who may apply, rule by rule. */
export function eligibilityLines({ eligibility: rules }: BriefView): string[] {
  const people = (count: number) => count.toLocaleString("en-US");
  const lines = [
    rules.platforms.length > 0
      ? `An account on ${rules.platforms.map((platform) => PLATFORM_NAMES[platform]).join(" or ")}`
      : null,
    rules.minFollowers !== null ? `At least ${people(rules.minFollowers)} followers there` : null,
    rules.maxFollowers !== null ? `At most ${people(rules.maxFollowers)} followers there` : null,
    rules.minEngagementBps !== null ? `Engagement of at least ${percentOf(rules.minEngagementBps)}` : null,
    rules.audienceCountry
      ? `At least ${rules.audienceCountry.minPercent}\u00a0% of the audience in ${countryInSentence(rules.audienceCountry.country)}`
      : null,
    rules.countries.length > 0 ? `You live in ${rules.countries.map(countryInSentence).join(" or ")}` : null,
    rules.languages.length > 0 ? `You speak ${rules.languages.map(languageName).join(" or ")}` : null,
    rules.vettedOnly ? "Vetted creators only" : null,
  ];
  return lines.filter((line) => line !== null);
}

export function BriefEligibility({ brief }: { brief: BriefView }) {
  const lines = eligibilityLines(brief);
  return (
    <BriefSection title="Who can apply">
      {lines.length === 0 ? (
        <p className="t-2">Every creator with one social account and its numbers.</p>
      ) : (
        <ul className="list-disc pl-5 grid gap-1 max-w-[68ch] marker:text-text-3">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </BriefSection>
  );
}
