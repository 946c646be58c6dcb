import type { SubmissionResult } from "@conform-to/react";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { formatInstant } from "#app/components/ui/format-time.ts";
import { Money } from "#app/components/ui/money.tsx";
import { voidForm } from "#app/domain/commission/commission-forms.ts";
import type { ConversionKind, ConversionSource } from "#app/domain/commission/conversion.ts";

interface Order {
  id: string;
  kind: ConversionKind;
  source: ConversionSource;
  order: string;
  occurredAt: Date;
  amount: bigint;
  reason: string | null;
  voided: boolean;
  enteredBy: string;
  /** What the statement is called that counts it. */
  countedIn: string | null;
}

interface Props {
  orders: readonly Order[];
  currency: string;
  mayVoid: boolean;
  /** The final statement is out: what comes after it is counted only if it is issued again. */
  finalOut: boolean;
  now: Date;
  timeZone: string;
  answer: { form: string; result: SubmissionResult<string[]> } | undefined;
}

const KINDS: Record<ConversionKind, string> = { sale: "Order", return: "Return", void: "Correction of" };
const SOURCES: Record<ConversionSource, string> = {
  hand: "by hand",
  call: "by the shop’s call",
  file: "from a file",
};

function Void({ id, result }: { id: string; result: SubmissionResult<string[]> | undefined }) {
  const [form, fields] = useCheckedForm({ id: `void-${id}`, schema: voidForm, result });
  return (
    <details open={result !== undefined}>
      <summary className="link whitespace-nowrap">Void it</summary>
      <FormShell form={form} className="grid gap-2 mt-2" preventScrollReset>
        <input type="hidden" name="conversionId" value={id} />
        <TextField meta={fields.reason} label="Why" hint="Both sides read it." />
        <div>
          <SubmitButton look="2" size="s" name="intent" value="void">
            Void the order
          </SubmitButton>
        </div>
      </FormShell>
    </details>
  );
}

function Name({ order }: { order: Order }) {
  return (
    <>
      <span className={order.voided ? "t-strong line-through" : "t-strong"}>
        {KINDS[order.kind]} {order.order}
      </span>
      <span className="block t-small t-2 wrap-anywhere">
        {order.voided && "Voided. "}
        {order.reason ?? `Entered ${SOURCES[order.source]}`}
        {order.source === "hand" && `, ${order.enteredBy}`}
      </span>
    </>
  );
}

/** Orders, returns and corrections, the newest order first. */
export function OrderTable({ orders, currency, mayVoid, finalOut, now, timeZone, answer }: Props) {
  const resultOf = (id: string) => (answer?.form === `void-${id}` ? answer.result : undefined);
  return (
    <DataTable
      caption="Orders, the newest first"
      rows={orders}
      keyOf={(order) => order.id}
      columns={[
        { id: "order", label: "Order", cell: (order) => <Name order={order} /> },
        {
          id: "when",
          label: "Ordered",
          cell: (order) => (
            <span suppressHydrationWarning>{formatInstant(order.occurredAt, timeZone, now)}</span>
          ),
        },
        {
          id: "statement",
          label: "Counted in",
          cell: (order) => order.countedIn ?? (finalOut ? "No statement so far" : "The next statement"),
        },
        {
          id: "amount",
          label: "Amount",
          numeric: true,
          cell: (order) => <Money amount={order.amount} currency={currency} />,
        },
        ...(mayVoid
          ? [
              {
                ...{ id: "act", label: "Correct", hiddenLabel: true, wide: true },
                cell: (order: Order) =>
                  order.kind === "void" || order.voided ? null : (
                    <Void id={order.id} result={resultOf(order.id)} />
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
