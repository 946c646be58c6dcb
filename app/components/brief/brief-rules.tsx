import { LICENCE_MEDIA_NAMES } from "#app/domain/brief/brief-words.ts";
import { DISCLOSURE_MARKET_NAMES } from "#app/domain/brief/disclosure-words.ts";
import { paysFee, worthWords } from "#app/domain/commission/compensation.ts";
import type { BriefView } from "#app/domain/brief/view.ts";
import { BriefSection, Fact } from "./brief-section.tsx";

const tags = (list: readonly string[]) => list.map((tag) => (/^[#@]/.test(tag) ? tag : `#${tag}`)).join(" ");

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

/** What the brand sends for the work, beside the fee; nothing where the fee is all. */
export function BriefProduct({ brief }: { brief: BriefView }) {
  const { product, model } = brief.details;
  const worth = product && worthWords(product, brief.currency);
  if (!product) return null;
  const back =
    product.returnDays === null
      ? "Yours to keep."
      : `It goes back within ${product.returnDays}\u00a0days after the work, at the brand’s cost.`;
  return (
    <BriefSection title="A product is sent to you">
      <p className="t-strong">{product.name}</p>
      {worth ? (
        <p className="t-2">
          Worth {worth.slice("worth ".length)}, as the brand says. It is not counted as pay.
        </p>
      ) : null}
      <p className="t-2">
        {back} Sent when {paysFee(model) ? "the deal is funded" : "both have signed"}; your time for the draft
        begins when it arrives. The brand asks for your address only then.
      </p>
    </BriefSection>
  );
}

/** What the brand may do with the content, and what the creator may not do meanwhile. */
export function BriefLicence({ brief, territory }: { brief: BriefView; territory: string }) {
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
        <Fact label="Territory">{territory}</Fact>
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
export function BriefEligibility({
  rules,
  preferences,
}: {
  rules: readonly string[];
  preferences: readonly string[];
}) {
  return (
    <BriefSection title="Who can apply">
      {rules.length === 0 ? (
        <p className="t-2">Every creator with one social account and its numbers.</p>
      ) : (
        <ul className="list-disc pl-5 grid gap-1 max-w-[68ch] marker:text-text-3">
          {rules.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {preferences.length > 0 ? (
        <div className="grid gap-1 mt-1">
          <h3 className="t-strong">It suits best</h3>
          <ul className="list-disc pl-5 grid gap-1 max-w-[68ch] marker:text-text-3">
            {preferences.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="t-small t-2">Wishes. They keep nobody from applying.</p>
        </div>
      ) : null}
    </BriefSection>
  );
}
