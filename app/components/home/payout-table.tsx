import { Link } from "@remix-run/react";
import { Badge, type Tone } from "#app/components/ui/badge.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import type { IconName } from "#app/components/ui/icon.tsx";
import { formatMoney } from "#app/domain/ledger/money.ts";

type PayoutState =
  "scheduled" | "sending" | "paid" | "failed" | "blocked_payee" | "cancelled" | "needs_review";

/** A payout as its creator sees it. Minor units. */
export interface PayoutLine {
  id: string;
  state: PayoutState;
  gross: bigint;
  fee: bigint;
  net: bigint;
  currency: string;
  releaseAt: Date;
  paidAt: Date | null;
  dealNumber: number;
  briefTitle: string;
  brandName: string;
  deliverable: string;
}

interface PayoutTableProps {
  rows: readonly PayoutLine[];
  payee: "none" | "pending" | "active";
  now: Date;
  timeZone: string;
}

const LOOK: Record<PayoutState, { tone: Tone; icon: IconName; word: string }> = {
  scheduled: { tone: "idle", icon: "calendar", word: "Scheduled" },
  sending: { tone: "idle", icon: "send", word: "On its way" },
  paid: { tone: "ok", icon: "circle-check", word: "Paid" },
  failed: { tone: "bad", icon: "circle-alert", word: "Failed" },
  blocked_payee: { tone: "bad", icon: "circle-alert", word: "Waits for you" },
  cancelled: { tone: "idle", icon: "ban", word: "Cancelled" },
  needs_review: { tone: "idle", icon: "hourglass", word: "Being checked" },
};

function sentenceOf(row: PayoutLine, { payee, now, timeZone }: PayoutTableProps): string {
  const day = (at: Date) => formatDate(at, timeZone, now);
  switch (row.state) {
    case "scheduled":
      return payee === "active"
        ? `sends ${day(row.releaseAt)}`
        : `from ${day(row.releaseAt)}, once payouts are set up`;
    case "sending":
      return "is being sent to your account";
    case "paid":
      return row.paidAt ? day(row.paidAt) : "sent to your account";
    case "blocked_payee":
      return "finish your payout set-up, then it is sent";
    case "failed":
      return "is tried again; check your payout details";
    case "needs_review":
      return "we look into it, nothing is lost";
    case "cancelled":
      return "will not be sent";
  }
}

function For({ row }: { row: PayoutLine }) {
  return (
    <>
      <Link className="t-strong" to={`/deals/${row.dealNumber}`}>
        {row.briefTitle}
      </Link>
      <span className="block t-small t-2">{`${row.brandName}, ${row.deliverable}`}</span>
    </>
  );
}

function State({ row, ...props }: PayoutTableProps & { row: PayoutLine }) {
  const { tone, icon, word } = LOOK[row.state];
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {word}
      </Badge>
      <span className="block t-small t-2 mt-1">{sentenceOf(row, props)}</span>
    </>
  );
}

/** Payouts with gross, fee, net, state and date. */
export function PayoutTable(props: PayoutTableProps) {
  const money = (row: PayoutLine, amount: bigint) => formatMoney(amount, row.currency);
  return (
    <DataTable
      caption="Payouts, newest first"
      rows={props.rows}
      keyOf={(row) => row.id}
      columns={[
        { id: "for", label: "For", cell: (row) => <For row={row} /> },
        { id: "state", label: "State", wide: true, cell: (row) => <State row={row} {...props} /> },
        { id: "gross", label: "Gross", numeric: true, cell: (row) => money(row, row.gross) },
        { id: "fee", label: "Fee", numeric: true, cell: (row) => money(row, row.fee) },
        {
          id: "net",
          label: "You net",
          numeric: true,
          cell: (row) => <b className="money">{money(row, row.net)}</b>,
        },
      ]}
    />
  );
}
