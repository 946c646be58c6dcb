import { useMemo } from "react";
import { FieldFrame, type FieldProps } from "./field.tsx";
import { initialText } from "./field-meta.ts";

interface AffixProps extends FieldProps {
  before?: string;
  after?: string;
  inputMode: "decimal" | "numeric";
  placeholder?: string;
}

/** A short text field with a unit: room is left for it by its length. */
function AffixField({ meta, label, hint, optional, before, after, inputMode, placeholder }: AffixProps) {
  const room = (unit: string | undefined) => (unit ? `${unit.length * 0.6 + 1.4}rem` : undefined);
  return (
    <FieldFrame meta={meta} label={label} hint={hint} optional={optional}>
      {(control) => (
        <div className="affix">
          {before && (
            <span className="affix-pre" aria-hidden="true">
              {before}
            </span>
          )}
          <input
            key={meta.key}
            {...control}
            type="text"
            inputMode={inputMode}
            autoComplete="off"
            placeholder={placeholder}
            className="input n"
            style={{ paddingLeft: room(before), paddingRight: room(after) }}
            defaultValue={initialText(meta)}
          />
          {after && (
            <span className="affix-post" aria-hidden="true">
              {after}
            </span>
          )}
        </div>
      )}
    </FieldFrame>
  );
}

/** "$" for USD, "CHF" where a currency has no sign. */
function signOf(currency: string): string {
  const format = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
  });
  return format.formatToParts(0).find((part) => part.type === "currency")?.value ?? currency;
}

export interface MoneyFieldProps extends FieldProps {
  currency: string;
  placeholder?: string;
}

/** An amount as people type it ("1,250.50"); read it with `readAmount`. The currency stands around it. */
export function MoneyField({ currency, label, ...props }: MoneyFieldProps) {
  const sign = useMemo(() => signOf(currency), [currency]);
  const named = (
    <>
      {label}
      <span className="sr-only"> in {currency}</span>
    </>
  );
  const after = sign === currency ? undefined : currency;
  return <AffixField {...props} label={named} before={sign} after={after} inputMode="decimal" />;
}

export interface NumberFieldProps extends FieldProps {
  /** "days", "%". */
  unit?: string;
  decimals?: boolean;
  placeholder?: string;
}

/** A number, typed as text: no spinner to change it by accident, and "1 000" is not lost. */
export function NumberField({ unit, decimals, label, ...props }: NumberFieldProps) {
  const named = unit ? (
    <>
      {label}
      <span className="sr-only"> in {unit}</span>
    </>
  ) : (
    label
  );
  return <AffixField {...props} label={named} after={unit} inputMode={decimals ? "decimal" : "numeric"} />;
}
