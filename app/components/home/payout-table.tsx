import { Link } from "@remix-run/react";
import { Badge, type Tone } from "#app/components/ui/badge.tsx";
import { DataTable } from "#app/components/ui/data-table.tsx";
import { formatDate } from "#app/components/ui/format-time.ts";
import type { IconName } from "#app/components/ui/icon.tsx";
import { formatMoney } from "#app/domain/ledger/money.ts";
import type { PayeeKind } from "#app/domain/payout/payee.ts";
import type { PayoutState } from "#app/domain/payout/payout-state.ts";
import { type GoesBack, payoutStanding } from "#app/domain/payout/payout-words.ts";

/** A payout as its creator sees it. Minor units. */
export interface PayoutLine {
  id: string;
  state: PayoutState;
  gross: bigint;
  fee: bigint;
  netted: bigint;
  net: bigint;
  currency: string;
  releaseAt: Date;
  paidAt: Date | null;
  failureCode: string | null;
  still: boolean;
  goesBack: GoesBack | null;
  dealNumber: number;
  briefTitle: string;
  brandName: string;
  deliverable: string;
}

interface PayoutTableProps {
  rows: readonly PayoutLine[];
  payee: PayeeKind;
  now: Date;
  timeZone: string;
}

const LOOK: Record<PayoutState, { tone: Tone; icon: IconName }> = {
  scheduled: { tone: "idle", icon: "calendar" },
  sending: { tone: "idle", icon: "send" },
  paid: { tone: "ok", icon: "circle-check" },
  failed: { tone: "bad", icon: "circle-alert" },
  blocked_payee: { tone: "bad", icon: "circle-alert" },
  cancelled: { tone: "idle", icon: "ban" },
  needs_review: { tone: "idle", icon: "hourglass" },
};

function For({ row }: { row: PayoutLine }) {
  return (
    <>
      <Link className="link t-strong" to={`/deals/${row.dealNumber}/money`}>
        {row.briefTitle}
      </Link>
      <span className="block t-small t-2">{`${row.brandName}, ${row.deliverable}`}</span>
    </>
  );
}

function State({ row, ...props }: PayoutTableProps & { row: PayoutLine }) {
  const { tone, icon } = LOOK[row.state];
  const day = (at: Date) => formatDate(at, props.timeZone, props.now);
  const { word, says, next } = payoutStanding(row, props.payee, day);
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {word}
      </Badge>
      <span className="block t-small t-2 mt-1">{`${says} ${next}`}</span>
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
          cell: (row) => (
            <>
              <b className="money">{money(row, row.net)}</b>
              {row.netted > 0n && (
                <span className="block t-small t-2">less {money(row, row.netted)} owed</span>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
