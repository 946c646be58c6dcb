import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { CheckboxGroup } from "#app/components/forms/choice-group.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { ChoiceGrid } from "#app/components/profile/choice-grid.tsx";
import { NICHE_CHOICES } from "#app/components/profile/options.ts";
import { AGE_BANDS, GENDERS } from "#app/domain/account/demographics.ts";
import { GOAL_KINDS, GOAL_NAMES } from "#app/domain/brief/brief-words.ts";
import type { BriefFields } from "./editor-fields.ts";
import { EditorSection, More } from "./editor-section.tsx";
import { PlaceChoices } from "./place-choices.tsx";

const GENDER_NAMES = { women: "Women", men: "Men", other: "Other" } as const;

const KPI_HINTS = {
  sales: ["Codes used", "200"],
  awareness: ["People reached", "50,000"],
  new_market: ["Visits from the new market", "3,000"],
  sentiment: ["Comments that are positive", "80 %"],
} as const;

function Goals({ fields }: { fields: BriefFields }) {
  const goals = fields.goals.getFieldset();
  return (
    <fieldset className="set" id={fields.goals.id} tabIndex={-1}>
      <legend>What is it for?</legend>
      <p className="hint">At least one. A number to aim for makes it easier to judge afterwards.</p>
      <div className="grid gap-1">
        {GOAL_KINDS.map((kind) => {
          const goal = goals[kind].getFieldset();
          return (
            <div key={kind} className="group/goal">
              <CheckboxField meta={goal.on} label={GOAL_NAMES[kind]} />
              <div className="hidden group-has-[:checked]/goal:grid gap-4 grid-cols-[1fr_120px] sm:grid-cols-[1fr_180px] pl-7 pt-1 pb-3">
                <TextField meta={goal.kpi} label="Measured by" optional placeholder={KPI_HINTS[kind][0]} />
                <TextField meta={goal.target} label="Target" optional placeholder={KPI_HINTS[kind][1]} />
              </div>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** Title, summary, goals, who it is meant for. */
export function WhatSection({ fields }: { fields: BriefFields }) {
  return (
    <EditorSection
      id="what"
      title="What it is about"
      lead="Creators read the title and the first lines in the list."
    >
      <TextField
        meta={fields.title}
        label="Title"
        hint="What is made, in one line: Weeknight noodles in under ten minutes"
      />
      <TextArea
        meta={fields.summary}
        label="In short"
        hint="What happens in the content, and what makes it yours"
        max={3000}
        rows={5}
      />
      <Goals fields={fields} />
      <PlaceChoices
        meta={fields.markets}
        label="Which countries is it meant for?"
        hint="Where the people live whom it should reach. The disclosure rules of these countries apply."
      />
      <ChoiceGrid meta={fields.niches} label="Niches" hint="Up to 5" optional choices={NICHE_CHOICES} />
      <More title="Audience, background and values" open={Boolean(fields.audience.initialValue)}>
        <TextArea meta={fields.audience} label="Whom should it reach?" optional rows={3} />
        <div className="grid gap-4 sm:grid-cols-2">
          <CheckboxGroup
            meta={fields.preferAges}
            label="Preferred ages"
            hint="Sorts applications, keeps nobody out"
            optional
            choices={AGE_BANDS.map((value) => ({ value, label: value.replace("-", "–") }))}
            columns={2}
          />
          <CheckboxGroup
            meta={fields.preferGenders}
            label="Preferred genders"
            hint="Sorts applications, keeps nobody out"
            optional
            choices={GENDERS.map((value) => ({ value, label: GENDER_NAMES[value] }))}
          />
        </div>
        <TextArea
          meta={fields.background}
          label="About the brand"
          hint="Comes from your profile; change it for this brief only"
          optional
          rows={4}
        />
        <TextArea meta={fields.values} label="What you stand for" optional rows={3} />
      </More>
    </EditorSection>
  );
}
