import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { DISCLOSURE_MARKET_NAMES, type DisclosureMarket } from "#app/domain/brief/disclosure-words.ts";
import { countryName } from "#app/domain/account/countries.ts";
import { hasOwnRule, NEWEST_DAY, ruleOf } from "#app/domain/content/disclosure/rules.ts";
import type { GuidelinesFields } from "./editor-fields.ts";
import { Anchor, EditorSection, More } from "./editor-section.tsx";

/** What each country of Europe takes, where the brief names one: a creator's caption is checked by it. */
function CountryWords({ countries }: { countries: readonly string[] }) {
  const rules = countries.filter(hasOwnRule).flatMap((country) => ruleOf(country, NEWEST_DAY) ?? []);
  if (rules.length === 0) return null;
  return (
    <ul className="grid gap-1 t-small t-2 mt-1">
      {rules.map((rule) => (
        <li key={rule.place}>
          <b className="t-strong">{countryName(rule.place)}:</b> “{rule.propose}”, checked in each caption (
          {rule.source})
        </li>
      ))}
    </ul>
  );
}

/** How each market wants an ad to be called; what is typed is checked by that market's rules. */
function Wording({ fields, markets, countries }: GuidelinesSectionProps) {
  if (markets.length === 0)
    return (
      <p className="well t-small t-2">
        Choose the countries that it is meant for, and the disclosure rules follow.
      </p>
    );
  return (
    <fieldset className="set">
      <legend>What says that it is an ad</legend>
      <p className="hint">
        Stands at the start of each caption, beside the platform’s own label. We check the draft and the live
        post by it.
      </p>
      <CountryWords countries={countries} />
      <div className="grid gap-4 sm:grid-cols-3 mt-1">
        {markets.map((market) => (
          <TextField key={market} meta={fields[`wording${market}`]} label={DISCLOSURE_MARKET_NAMES[market]} />
        ))}
      </div>
    </fieldset>
  );
}

interface GuidelinesSectionProps {
  fields: GuidelinesFields;
  markets: readonly DisclosureMarket[];
  /** Whom it is meant for: each country of Europe has its own words. */
  countries: readonly string[];
}

/** What to say, do and leave out, and what goes into the caption. */
export function GuidelinesSection({ fields, markets, countries }: GuidelinesSectionProps) {
  return (
    <EditorSection
      id="messages"
      title="Guidelines"
      lead="One per line. Short lists are followed, long ones are not."
    >
      <Anchor id="messages-first">
        <TextArea meta={fields.keyMessages} label="Key messages" rows={3} />
      </Anchor>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextArea meta={fields.dos} label="Do" rows={4} />
        <TextArea meta={fields.donts} label="Do not" optional rows={4} />
      </div>
      <Wording fields={fields} markets={markets} countries={countries} />
      <span id="hashtags" className="scroll-mt-24" />
      <More
        title="Hashtags and mentions"
        open={Boolean(
          fields.tagsProduct.initialValue || fields.mentions.initialValue || fields.tagsIndustry.initialValue,
        )}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField meta={fields.mentions} label="Mentions" optional placeholder="@pepperjar" />
          <TextField meta={fields.tagsProduct} label="Product tags" optional placeholder="#pepperjar" />
          <TextField meta={fields.tagsIndustry} label="Industry tags" optional placeholder="#noodles" />
          <TextField
            meta={fields.tagsCreator}
            label="Creator tags"
            hint="Show whose work it is"
            optional
            placeholder="#pepperjarpartner"
          />
        </div>
      </More>
      <More title="Questions to applicants" open={Boolean(fields.questions.initialValue)}>
        <TextArea meta={fields.questions} label="Questions" hint="Up to 5, one per line" optional rows={3} />
      </More>
    </EditorSection>
  );
}
