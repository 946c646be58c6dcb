import type { ReactNode } from "react";
import { MoneyField } from "#app/components/forms/affix-field.tsx";
import type { FieldMeta } from "#app/components/forms/field-meta.ts";
import { PlatformMark } from "#app/components/ui/platform-mark.tsx";
import { deliverableName, type Platform } from "#app/domain/account/platforms.ts";
import { isFixed, type PriceLine } from "#app/domain/application/apply-form.ts";
import { GUIDANCE_SOURCE, guidanceFor } from "#app/domain/brief/price-guidance.ts";
import { formatMoney } from "#app/domain/ledger/money.ts";

/** A line of a brief that has a price: bounds and amounts for the whole line, in minor units. */
export interface PricedDeliverable extends PriceLine {
  platform: Platform;
  format: string;
  quantity: number;
  specification: string;
}

function boundsWords({ min, max, quantity }: PricedDeliverable, currency: string): string | null {
  const all = quantity > 1 ? `all ${quantity} together` : null;
  if (min === null || max === null) return all && `For ${all}.`;
  const range = `The brief allows ${formatMoney(min, currency)} to ${formatMoney(max, currency)}`;
  return all ? `${range} for ${all}.` : `${range}.`;
}

/** What is usual for a line, in words; null where there are no published figures. */
export function guideWords(line: PricedDeliverable, currency: string): string | null {
  // The figures are per post: stories are sold for much less, so they get none.
  const guide = line.format === "story" ? null : guidanceFor(line.platform, currency);
  if (!guide) return null;
  const pieces = BigInt(line.quantity);
  return `Usual: ${formatMoney(guide.low * pieces, currency)} to ${formatMoney(guide.high * pieces, currency)}.`;
}

function Label({ line }: { line: PricedDeliverable }) {
  return (
    <span className="inline-flex items-center gap-2">
      <PlatformMark platform={line.platform} />
      {deliverableName(line)}
    </span>
  );
}

interface PriceFieldsProps {
  lines: readonly PricedDeliverable[];
  currency: string;
  /** The field of a line that is not fixed. */
  metaOf: (id: string) => FieldMeta | undefined;
}

/** A price for each line: fixed ones stand, the others are typed within their bounds. */
export function PriceFields({ lines, currency, metaOf }: PriceFieldsProps) {
  const open = lines.filter((line) => !isFixed(line));
  if (lines.every(({ max }) => max === 0n))
    return <p className="t-2">There is no price to give: this brief has no fixed fee.</p>;
  return (
    <div className="grid gap-4">
      {lines.map((line): ReactNode => {
        const meta = metaOf(line.id);
        if (isFixed(line) || !meta) {
          return (
            <div key={line.id} className="mrow">
              <Label line={line} />
              <b>{formatMoney(line.min ?? 0n, currency)}</b>
            </div>
          );
        }
        const hint = [boundsWords(line, currency), guideWords(line, currency)].filter(Boolean).join(" ");
        return (
          <MoneyField
            key={line.id}
            meta={meta}
            currency={currency}
            label={<Label line={line} />}
            hint={hint}
          />
        );
      })}
      {open.length === 0 ? (
        <p className="t-small t-2">The brand names the fee. It is the same for everybody who applies.</p>
      ) : (
        open.some((line) => guideWords(line, currency)) && (
          <p className="t-small t-3">Source: {GUIDANCE_SOURCE}.</p>
        )
      )}
    </div>
  );
}
