import { MoneyField, NumberField } from "#app/components/forms/affix-field.tsx";
import { COMMISSION_DAYS } from "#app/domain/commission/commission-terms.ts";
import type { WorkFields } from "./editor-fields.ts";
import { Anchor } from "./editor-section.tsx";

/** The share of sales and for how long they count. Works without scripts: CSS folds it away where it is not part of the pay. */
export function CommissionFields({ fields, currency }: { fields: WorkFields; currency: string }) {
  return (
    <Anchor id="commission">
      <div className="hidden group-has-[input[value=commission]:checked]/pay:grid group-has-[input[value=hybrid]:checked]/pay:grid gap-2">
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          <NumberField
            meta={fields.commissionRate}
            label="Commission"
            hint="Of what orders bring in, without tax, shipping and returns. 0.01 to 50"
            unit="%"
            decimals
          />
          <NumberField
            meta={fields.commissionDays}
            label="Sales count for"
            hint={`From the first live post. ${COMMISSION_DAYS.least} to ${COMMISSION_DAYS.most} days`}
            unit="days"
          />
          <MoneyField
            meta={fields.commissionCap}
            label="At most"
            hint="For one creator’s deal, before your service fee. Empty: no limit"
            currency={currency}
            optional
          />
        </div>
        <p className="t-small t-2">
          An order belongs to the creator whose link or code came last. You get a statement each month, both
          of you can question it, then you pay it with your service fee on top. Orders beyond the most that
          you set here do not earn; both of you are told before it is reached.
        </p>
      </div>
    </Anchor>
  );
}
