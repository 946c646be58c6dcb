import { useForm } from "@conform-to/react";
import { getZodConstraint, parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";
import { MoneyField, NumberField } from "#app/components/forms/affix-field.tsx";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { CheckboxGroup, RadioCards, RadioGroup } from "#app/components/forms/choice-group.tsx";
import { ComboboxField } from "#app/components/forms/combobox-field.tsx";
import { DateField } from "#app/components/forms/date-field.tsx";
import { FileField } from "#app/components/forms/file-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { PasswordField } from "#app/components/forms/password-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TagsField } from "#app/components/forms/tags-field.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { PLATFORM_NAMES, PLATFORMS } from "#app/domain/account/platforms.ts";
import { Family, Specimen } from "./specimen.tsx";

const PLATFORM_CHOICES = PLATFORMS.map((value) => ({ value, label: PLATFORM_NAMES[value] }));
const REASONS = ["Price is over our budget", "Slots are filled", "Audience does not match"].map(
  (label, index) => ({
    value: String(index),
    label,
  }),
);

const schema = z.object({
  title: z.string({ error: "Give the brief a title." }),
  pitch: z.string({ error: "Write a few sentences." }).max(80, "Use at most 80 characters."),
  fee: z.string({ error: "Enter a price between $1.00 and $5,000.00." }),
  days: z.string().optional(),
  platform: z.string({ error: "Choose a platform." }),
  country: z.string({ error: "Choose a country." }),
  formats: z.array(z.string()).optional(),
  reason: z.string({ error: "Choose a reason." }),
  pricing: z.string().optional(),
  due: z.string({ error: "Choose a date." }),
  tags: z.string().optional(),
  password: z.string({ error: "Enter your password." }),
  files: z.any().optional(),
  agree: z.literal("on", { error: "Tick the box to go on." }),
});

// Made once: Conform takes a result that is a new object for a new answer of the server.
const WRONG = parseWithZod(new FormData(), { schema }).reply();
const FILLED = { title: "Weeknight noodles", tags: "noodles, dinner", platform: "tiktok", pricing: "fixed" };

/** Every field, empty and filled, or each with its error. */
function Fields({ id, wrong }: { id: string; wrong: boolean }) {
  const [form, fields] = useForm<z.input<typeof schema>>({
    id,
    constraint: getZodConstraint(schema),
    defaultValue: wrong ? undefined : FILLED,
    lastResult: wrong ? WRONG : undefined,
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
    shouldValidate: "onBlur",
    shouldRevalidate: "onInput",
  });
  return (
    <FormShell form={form} method="get">
      <TextField meta={fields.title} label="Title" hint="What the post is about, in a few words" />
      <TextArea meta={fields.pitch} label="Pitch" hint="The brand reads this first" max={80} />
      <div className="grid gap-4 sm:grid-cols-2">
        <MoneyField meta={fields.fee} label="Your price" currency="USD" hint="Others asked $150 to $280" />
        <NumberField meta={fields.days} label="Licence" unit="days" optional />
        <SelectField
          meta={fields.platform}
          label="Platform"
          options={PLATFORM_CHOICES}
          placeholder="Choose a platform"
        />
        <ComboboxField
          meta={fields.country}
          label="Country"
          options={PLATFORM_CHOICES}
          placeholder="Start typing"
        />
        <DateField meta={fields.due} label="Apply by" />
        <PasswordField meta={fields.password} label="Password" autoComplete="current-password" />
      </div>
      <TagsField meta={fields.tags} label="Hashtags" optional />
      <CheckboxGroup meta={fields.formats} label="Formats" choices={PLATFORM_CHOICES} columns={2} optional />
      <RadioGroup meta={fields.reason} label="Decline with a reason" choices={REASONS} />
      <RadioCards
        meta={fields.pricing}
        label="Compensation"
        columns={2}
        choices={[
          { value: "fixed", label: "Fixed price", hint: "The same for everybody" },
          { value: "open", label: "Name your price", hint: "Creators say what it costs" },
        ]}
      />
      <FileField meta={fields.files} label="Reel" accept="video/*" hint="MP4 or MOV, up to 500 MB" optional />
      <CheckboxField meta={fields.agree} label="I have read the contract and sign it" />
      <div>
        <SubmitButton>Send the application</SubmitButton>
      </div>
    </FormShell>
  );
}

export function FormFamily() {
  return (
    <Family id="forms" title="Forms">
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Specimen name="Fields">
          <Fields id="gallery-plain" wrong={false} />
        </Specimen>
        <Specimen name="Errors, ErrorSummary">
          <Fields id="gallery-wrong" wrong />
        </Specimen>
      </div>
    </Family>
  );
}
