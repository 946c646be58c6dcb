import type { SubmissionResult } from "@conform-to/react";
import { MoneyField } from "#app/components/forms/affix-field.tsx";
import { FormShell } from "#app/components/forms/form-shell.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextArea } from "#app/components/forms/text-area.tsx";
import { useCheckedForm } from "#app/components/profile/use-checked-form.ts";
import { oweForm, statementForm, takeBackForm } from "#app/domain/money-review/review-forms.ts";

type Sent = SubmissionResult<string[]> | undefined;

/** What our staff add to the bundle, and the button that sends it. */
export function StatementForm({ statement, result }: { statement: string; result: Sent }) {
  const [form, fields] = useCheckedForm({
    ...{ id: "send", schema: statementForm, result },
    defaultValue: { statement },
  });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="send" />
      <TextArea
        meta={fields.statement}
        label="In your own words"
        hint="It stands above the delivery and the messages. The bank’s staff reads English."
        rows={4}
        max={4_000}
        optional
      />
      <div>
        <SubmitButton pendingLabel="Sending">Send the bundle to the bank</SubmitButton>
      </div>
      <p className="t-small t-2">The bank takes one bundle. After that nothing can be added.</p>
    </FormShell>
  );
}

interface DebtProps {
  currency: string;
  /** The most that can be asked for, in words. */
  most: string;
  creatorName: string;
  result: Sent;
}

/** That the creator owes part of a loss. */
export function OweForm({ dealId, currency, most, creatorName, result }: DebtProps & { dealId: string }) {
  const [form, fields] = useCheckedForm({ id: `owe-${dealId}`, schema: oweForm, result });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="owe" />
      <input type="hidden" name="dealId" value={dealId} />
      <MoneyField
        meta={fields.amount}
        label={`Owed by ${creatorName}`}
        currency={currency}
        hint={`At most ${most}: the loss, and no more than the deal gave them.`}
      />
      <TextArea
        meta={fields.reason}
        label="Why they owe it"
        hint={`${creatorName} reads it word for word.`}
        rows={3}
        max={1_000}
      />
      <div>
        <SubmitButton look="2" pendingLabel="Proposing">
          Propose that they owe it
        </SubmitButton>
      </div>
    </FormShell>
  );
}

/** That part of a payout is taken back for what is owed. */
export function TakeBackForm({
  payoutId,
  currency,
  most,
  creatorName,
  result,
}: DebtProps & { payoutId: string }) {
  const [form, fields] = useCheckedForm({ id: `back-${payoutId}`, schema: takeBackForm, result });
  return (
    <FormShell form={form}>
      <input type="hidden" name="intent" value="take_back" />
      <input type="hidden" name="payoutId" value={payoutId} />
      <MoneyField
        meta={fields.amount}
        label="Taken back from the payout account"
        currency={currency}
        hint={`At most ${most}. It leaves the account’s balance, not ${creatorName}’s bank.`}
      />
      <TextArea meta={fields.reason} label="Why not from later payouts" rows={3} max={1_000} />
      <div>
        <SubmitButton look="2" pendingLabel="Proposing">
          Propose to take it back
        </SubmitButton>
      </div>
    </FormShell>
  );
}
