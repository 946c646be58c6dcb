import type { SubmissionResult } from "@conform-to/react";
import { Link } from "@remix-run/react";
import { formatDay } from "#app/components/ui/format-time.ts";
import { KeyValues } from "#app/components/ui/key-values.tsx";
import { formatMoney } from "#app/domain/ledger/money.ts";
import { OweForm, TakeBackForm } from "./chargeback-forms.tsx";

export interface ShownShare {
  dealId: string;
  number: number;
  title: string;
  brandName: string;
  creatorName: string;
  amount: bigint;
  fromHeld: bigint;
  lost: bigint;
  /** The payment was going back anyway, so the deal goes on. */
  aside: boolean;
  /** What may still be asked of the creator; zero where nothing. */
  most: bigint;
  debt: { amount: bigint; left: bigint; reason: string; noticeUntil: Date } | null;
  /** A payout that can be taken back for the debt, and how much of it. */
  back: { id: string; most: bigint } | null;
}

interface Props {
  share: ShownShare;
  currency: string;
  over: boolean;
  /** Whether a form may be shown: nothing else is proposed. */
  mayPropose: boolean;
  timeZone: string;
  now: Date;
  result: SubmissionResult<string[]> | undefined;
}

function rowsOf({ share, currency, over, timeZone, now }: Props) {
  const money = (amount: bigint) => formatMoney(amount, currency);
  const { amount, fromHeld, lost, aside, debt } = share;
  const owed = debt?.amount ?? 0n;
  return [
    { label: "Of this chargeback", value: money(amount) },
    ...(aside ? [{ label: "What it was", value: "A payment that was going back anyway" }] : []),
    ...(over
      ? [
          { label: "Instead of a refund", value: money(fromHeld) },
          { label: "Borne by the marketplace", value: money(lost - owed) },
        ]
      : []),
    ...(debt
      ? [
          { label: `Owed by ${share.creatorName}`, value: `${money(debt.amount)}, ${money(debt.left)} left` },
          { label: "Comes off payouts from", value: formatDay(debt.noticeUntil, timeZone, now) },
          { label: "Why", value: debt.reason },
        ]
      : []),
  ];
}

/** A deal of a chargeback: its part, who bore it, and what its creator owes. */
export function ChargebackShare(props: Props) {
  const { share, currency, mayPropose, result } = props;
  const { creatorName, most, back } = share;
  const words = (amount: bigint) => formatMoney(amount, currency);
  return (
    <div className="grid gap-4">
      <p>
        <Link className="link" to={`/deals/${share.number}/money`}>
          Deal {share.number}
        </Link>
        , “{share.title}”, {share.brandName} and {creatorName}
      </p>
      <KeyValues rows={rowsOf(props)} />
      {mayPropose && most > 0n && (
        <OweForm dealId={share.dealId} most={words(most)} {...{ currency, creatorName, result }} />
      )}
      {mayPropose && back && (
        <TakeBackForm payoutId={back.id} most={words(back.most)} {...{ currency, creatorName, result }} />
      )}
    </div>
  );
}
