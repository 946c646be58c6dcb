import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { NumberField } from "#app/components/forms/affix-field.tsx";
import { FieldNote } from "#app/components/forms/field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { ChoiceGrid } from "#app/components/profile/choice-grid.tsx";
import { NICHE_CHOICES } from "#app/components/profile/options.ts";
import { GOAL_KINDS, GOAL_NAMES } from "#app/domain/brief/brief-words.ts";
import type { AboutFields } from "./editor-fields.ts";
import { Anchor, EditorSection, More } from "./editor-section.tsx";
import { PlaceChoices } from "./place-choices.tsx";

const KPI_HINTS = {
  sales: ["Codes used", "200"],
  awareness: ["People reached", "50,000"],
  new_market: ["Visits from the new market", "3,000"],
  sentiment: ["Comments that are positive", "80"],
} as const;
const UNITS = [
  { value: "count", label: "in number" },
  { value: "percent", label: "percent" },
  { value: "money", label: "in money" },
];

function Goals({ fields }: { fields: AboutFields }) {
  const goals = fields.goals.getFieldset();
  return (
    <fieldset className="set scroll-mt-24" id="goals" tabIndex={-1}>
      <legend id="targets">What is it for?</legend>
      <p className="hint">At least one. A number to aim for makes it easier to judge afterwards.</p>
      <div className="grid gap-1">
        {GOAL_KINDS.map((kind) => {
          const goal = goals[kind].getFieldset();
          return (
            <div key={kind} className="group/goal">
              <CheckboxField meta={goal.on} label={GOAL_NAMES[kind]} />
              <div className="hidden group-has-[input:checked]/goal:grid gap-4 grid-cols-2 sm:grid-cols-[1fr_120px_130px] pl-7 pt-1 pb-3 max-sm:[&>:first-child]:col-span-2">
                <TextField meta={goal.kpi} label="Measured by" optional placeholder={KPI_HINTS[kind][0]} />
                <NumberField
                  meta={goal.target}
                  label="Target"
                  optional
                  decimals
                  placeholder={KPI_HINTS[kind][1]}
                />
                <SelectField meta={goal.unit} label="Counted" options={UNITS} />
              </div>
            </div>
          );
        })}
      </div>
      <FieldNote meta={fields.goals} />
    </fieldset>
  );
}

/** Title, summary, goals, who it is meant for. */
export function AboutSection({ fields }: { fields: AboutFields }) {
  return (
    <EditorSection
      id="what"
      title="What it is about"
      lead="Creators read the title and the first lines in the list."
    >
      <Anchor id="title">
        <TextField
          meta={fields.title}
          label="Title"
          hint="What is made, in one line: Weeknight noodles in under ten minutes"
        />
      </Anchor>
      <Anchor id="summary">
        <TextArea
          meta={fields.summary}
          label="In short"
          hint="What happens in the content, and what makes it yours"
          max={3000}
          rows={5}
        />
      </Anchor>
      <Goals fields={fields} />
      <TextField
        meta={fields.sentiment}
        label="What should people say of you afterwards?"
        hint="In their words: a jar that I reach for on weekdays"
        optional
      />
      <Anchor id="markets">
        <PlaceChoices
          meta={fields.markets}
          label="Which countries is it meant for?"
          hint="Where the people live whom it should reach. The disclosure rules of these countries apply."
        />
      </Anchor>
      <Anchor id="niches">
        <ChoiceGrid meta={fields.niches} label="Niches" hint="Up to 5" optional choices={NICHE_CHOICES} />
      </Anchor>
      <More
        title="Audience, background and values"
        open={Boolean(fields.audience.initialValue) || Boolean(fields.background.initialValue)}
      >
        <TextArea meta={fields.audience} label="Whom should it reach?" optional rows={3} />
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
