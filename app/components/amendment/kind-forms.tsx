import { MoneyField, NumberField } from "#app/components/forms/affix-field.tsx";
import { DateField } from "#app/components/forms/date-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { formatName, PLATFORM_NAMES, type Platform } from "#app/domain/account/platforms.ts";
import { amendmentForms, WORK_CHOICES } from "#app/domain/amendment/amendment-form.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { ProposeForm, type KindProps } from "./propose-form.tsx";

const itemOptions = (items: KindProps["items"]) =>
  items.map(({ position, label }) => ({ value: String(position), label }));

const feeHint = ({ items, currency }: KindProps) =>
  `Now: ${items.map(({ label, gross }) => `${label} ${formatMoney(gross, currency)}`).join(", ")}`;

export function ExtraRoundForm(props: KindProps) {
  const { currency, items, result, start } = props;
  const schema = amendmentForms.extra_round(currency);
  const [form, fields] = useCheckedForm({ id: "propose", schema, result, defaultValue: start });
  return (
    <ProposeForm form={form} message={fields.message} page={props}>
      <SelectField meta={fields.position} label="For" options={itemOptions(items)} />
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField meta={fields.rounds} label="How many more" unit="rounds" />
        <MoneyField
          meta={fields.price}
          label="Price"
          currency={currency}
          hint="Added to the item's fee, and paid out with it"
        />
      </div>
    </ProposeForm>
  );
}

export function FeeForm(props: KindProps) {
  const { currency, items, result, start } = props;
  const schema = amendmentForms.fee(currency);
  const [form, fields] = useCheckedForm({ id: "propose", schema, result, defaultValue: start });
  return (
    <ProposeForm form={form} message={fields.message} page={props}>
      <SelectField meta={fields.position} label="For" options={itemOptions(items)} hint={feeHint(props)} />
      <MoneyField
        meta={fields.price}
        label="New fee"
        currency={currency}
        hint="The whole fee of the item, without service fees. More is paid in first; less is sent back."
      />
    </ProposeForm>
  );
}

export function NewDateForm(props: KindProps) {
  const { items, result, start, today } = props;
  const schema = amendmentForms.new_date();
  const [form, fields] = useCheckedForm({ id: "propose", schema, result, defaultValue: start });
  const item = items.find(({ position }) => String(position) === start.position);
  return (
    <ProposeForm form={form} message={fields.message} page={props} button="Ask for these dates">
      <input type="hidden" name="position" value={start.position} />
      <p>
        For: <b>{item?.label}</b>
      </p>
      {item?.owesDraft && (
        <DateField
          meta={fields.draftBy}
          label="Draft by"
          hint={item.due ? `Now due ${item.due}; leave it empty to keep that` : "The end of that day"}
          min={today}
          optional
        />
      )}
      {item?.posted && (
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField meta={fields.publishFrom} label="Publish from" optional />
          <DateField meta={fields.publishTo} label="Publish until" min={today} optional />
        </div>
      )}
    </ProposeForm>
  );
}

const WORK = WORK_CHOICES.map((value) => {
  const [platform = "other", format = ""] = value.split(":");
  const name = formatName(format, 1, platform as Platform);
  return { value, label: `${PLATFORM_NAMES[platform as Platform]}, ${name}` };
});

export function ExtraWorkForm(props: KindProps) {
  const { currency, result, start, today } = props;
  const schema = amendmentForms.extra_work(currency);
  const [form, fields] = useCheckedForm({ id: "propose", schema, result, defaultValue: start });
  return (
    <ProposeForm form={form} message={fields.message} page={props}>
      <div className="grid gap-4 sm:grid-cols-[1fr_140px]">
        <SelectField meta={fields.work} label="What is made" options={WORK} placeholder="Choose one" />
        <NumberField meta={fields.quantity} label="How many" />
      </div>
      <TextArea meta={fields.specification} label="Specification" rows={3} max={1_000} optional />
      <div className="grid gap-4 sm:grid-cols-2">
        <MoneyField meta={fields.price} label="Fee" currency={currency} hint="For all of them together" />
        <DateField meta={fields.publishTo} label="Publish until" min={today} optional />
      </div>
    </ProposeForm>
  );
}
