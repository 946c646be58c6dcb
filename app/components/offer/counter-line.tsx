import { MoneyField, NumberField } from "#app/components/forms/affix-field.tsx";
import { DateField } from "#app/components/forms/date-field.tsx";
import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { itemName } from "#app/domain/offer/terms-facts.ts";
import type { TermsBody, TermsItem } from "#app/domain/offer/terms.ts";
import { hasFee } from "#app/domain/commission/compensation.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";

export type LineMetas = Record<
  "price" | "quantity" | "specification" | "publishFrom" | "publishTo",
  FieldMeta
>;

interface CounterLineProps {
  item: TermsItem;
  terms: TermsBody;
  metas: LineMetas;
}

/** One deliverable of a counter-offer: its price, how many, how, and when. What it is stays. */
export function CounterLine({ item, terms, metas }: CounterLineProps) {
  const name = itemName(item, terms.items);
  return (
    <fieldset className="well stack !p-4">
      <legend className="sr-only">{name}</legend>
      <p className="t-strong inline-flex items-center gap-2" aria-hidden="true">
        <PlatformMark platform={item.platform} />
        {name}
      </p>
      <div className="grid gap-4 sm:grid-cols-[1fr_140px]">
        {hasFee(item) ? (
          <MoneyField
            meta={metas.price}
            label="Price"
            hint={`For all pieces together. On the table: ${formatMoney(BigInt(item.gross), terms.currency)}`}
            currency={terms.currency}
          />
        ) : (
          <p className="t-2 self-center">No fixed fee.</p>
        )}
        <NumberField meta={metas.quantity} label="How many" hint={`On the table: ${item.quantity}`} />
      </div>
      <TextArea meta={metas.specification} label="Specification" rows={2} max={1_000} optional />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          meta={metas.publishFrom}
          label={item.contentOnly ? "Used from" : "Publish from"}
          optional
        />
        <DateField meta={metas.publishTo} label={item.contentOnly ? "Used by" : "Publish by"} optional />
      </div>
    </fieldset>
  );
}
