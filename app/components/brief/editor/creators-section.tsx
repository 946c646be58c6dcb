import { NumberField } from "#app/components/forms/affix-field.tsx";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { CheckboxGroup } from "#app/components/forms/choice-group.tsx";
import { PLATFORM_NAMES, PLATFORMS } from "#app/domain/account/platforms.ts";
import { AudienceAsked, PeopleAsked } from "./audience-asked.tsx";
import type { CreatorsFields } from "./editor-fields.ts";
import { EditorSection, More } from "./editor-section.tsx";
import { Estimate } from "./estimate.tsx";
import { WishesSection } from "./wishes-section.tsx";

const PLATFORM_CHOICES = PLATFORMS.map((value) => ({ value, label: PLATFORM_NAMES[value] }));

interface CreatorsSectionProps {
  fields: CreatorsFields;
  /** The estimate for the rules as they are saved. */
  estimate: string;
}

/** Who may apply: hard rules, so most briefs need few of them. Then whom it suits best: wishes. */
export function CreatorsSection({ fields, estimate }: CreatorsSectionProps) {
  const people = [fields.countries.initialValue, fields.languages.initialValue];
  return (
    <>
      <EditorSection
        id="rules"
        title="Who can apply"
        lead="Only what you truly need: creators outside the rules cannot apply at all, and they are told why."
      >
        <Estimate initial={estimate} />
        <CheckboxGroup
          meta={fields.platforms}
          label="Has an account on"
          hint="None ticked: any platform"
          optional
          choices={PLATFORM_CHOICES}
          columns={2}
        />
        <div className="grid gap-4 sm:grid-cols-3">
          <NumberField meta={fields.minFollowers} label="Followers, at least" optional />
          <NumberField meta={fields.maxFollowers} label="Followers, at most" optional />
          <NumberField meta={fields.minEngagement} label="Engagement, at least" unit="%" decimals optional />
        </div>
        <p className="t-small t-2">
          Engagement is likes and comments per post as a share of followers, reach or views, whichever the
          creator measured; the share stands beside each number.
        </p>
        <AudienceAsked fields={fields} />
        <CheckboxField
          meta={fields.vettedOnly}
          label="Vetted creators only"
          hint="Identity, accounts and numbers checked by us"
        />
        <More title="Where they live and what they speak" open={people.some(hasAny)}>
          <PeopleAsked fields={fields} />
        </More>
      </EditorSection>
      <WishesSection fields={fields.wish.getFieldset()} />
    </>
  );
}

const hasAny = (initial: unknown): boolean =>
  Array.isArray(initial) ? initial.length > 0 : Boolean(initial);
