import { MoneyField } from "#app/components/forms/affix-field.tsx";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { CheckboxGroup } from "#app/components/forms/choice-group.tsx";
import { initialText } from "#app/components/forms/field-meta.ts";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { PlaceChoices } from "#app/components/brief/editor/place-choices.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { amendmentForms } from "#app/domain/amendment/amendment-form.ts";
import { LICENCE_MEDIA, LICENCE_MEDIA_NAMES } from "#app/domain/brief/brief-words.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { type PriceBasis, suggestedPrice } from "#app/domain/licence/licence.ts";
import { WITHOUT_END } from "#app/domain/offer/counter-form.ts";
import { ProposeForm, type KindProps } from "./propose-form.tsx";

const MEDIA = LICENCE_MEDIA.map((value) => ({ value, label: LICENCE_MEDIA_NAMES[value] }));

export interface LicenceStart {
  /** Days from publication that are licensed now, or have passed since, whichever is more; null: without end. */
  fromDays: number | null;
  termOptions: { value: string; label: string }[];
  media: string[];
  territory: string[];
  paidMedia: boolean;
  /** What the rule of thumb counts from. */
  basis: PriceBasis;
}

/** The rule of thumb, worked out for what is chosen; said to be one. */
function Suggestion({ price, currency, basis }: { price: bigint; currency: string; basis: PriceBasis }) {
  if (basis.from === "nothing")
    return (
      <p className="well t-small">
        There is nothing to suggest a price from: no fee is agreed, the product has no stated worth, and no
        commission is paid yet. You agree on the price between you.
      </p>
    );
  const amount = formatMoney(basis.amount, currency);
  const fee = basis.from === "fee";
  return (
    <p className="well t-small">
      Suggested: <b className="money">{formatMoney(price, currency)}</b>. The rule of thumb of this
      marketplace, not a market statistic: 10&nbsp;% of{" "}
      {fee
        ? `the agreed fee of ${amount}`
        : `the ${amount} that the work brought so far (the product’s stated worth and the commission paid)`}{" "}
      for each further 30 days or part of them (without end counts as a year), 25&nbsp;% once for paid ads,
      10&nbsp;% for each further place of use, at most the whole of it. You agree on the price between you.
    </p>
  );
}

export function LicenceForm(props: KindProps & { licence: LicenceStart }) {
  const { currency, result, start, licence } = props;
  const schema = amendmentForms.licence(currency);
  const [form, fields] = useCheckedForm({ id: "propose", schema, result, defaultValue: start });
  const term = String(fields.term.value ?? initialText(fields.term));
  const chosen = fields.media.value ?? licence.media;
  const media = (Array.isArray(chosen) ? chosen : [chosen]).map(String);
  const from = licence.fromDays;
  const days = from === null ? 0 : term === WITHOUT_END ? null : Math.max(0, Number(term) - from);
  const extension = {
    days,
    addsPaidAds: !licence.paidMedia && fields.paidMedia.value === "on",
    addedMedia: media.filter((one) => !licence.media.includes(one)).length,
  };
  const price = suggestedPrice(licence.basis.amount, extension, currency);
  return (
    <ProposeForm form={form} message={fields.message} page={props}>
      <SelectField
        meta={fields.term}
        label="For how long"
        options={licence.termOptions}
        hint="Counted from publication, or from delivery of what the creator does not publish"
      />
      <CheckboxGroup
        meta={fields.media}
        label="Where it may be used"
        hint="Keep what is ticked already: an extension takes nothing back"
        choices={MEDIA}
        columns={2}
      />
      {licence.territory.length > 0 && (
        <PlaceChoices meta={fields.territory} label="Countries" hint="None ticked: worldwide" optional />
      )}
      <CheckboxField meta={fields.paidMedia} label="As a paid ad" />
      <Suggestion price={price} currency={currency} basis={licence.basis} />
      <MoneyField
        meta={fields.price}
        label="Price"
        currency={currency}
        hint="Goes to the creator; the brand pays its service fee on top. Zero is allowed."
      />
    </ProposeForm>
  );
}
